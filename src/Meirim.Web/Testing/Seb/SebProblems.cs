namespace Meirim.Web.Testing.Seb;

/// <summary>Every refusal about Safe Exam Browser. A code is never reused.</summary>
public static class SebProblems
{
    /// <summary>The round is sat in Safe Exam Browser, and the request showed nothing of it.</summary>
    public static readonly Problem Needed = new("SEB-001", 403);

    /// <summary>It is Safe Exam Browser, but with other settings or of another version than the round asks for.</summary>
    public static readonly Problem KeyWrong = new("SEB-002", 403);

    public static readonly Problem KeysMissing = new("SEB-003", 400) { Field = "Seb.ConfigKeys" };

    /// <summary>What stands there.</summary>
    public static readonly Problem KeyMalformed = new("SEB-004", 400);

    /// <summary>How many at most.</summary>
    public static readonly Problem TooManyKeys = new("SEB-005", 400);
    public static readonly Problem FileUnreadable = new("SEB-006", 400) { Field = "Seb.Settings" };
    public static readonly Problem FileEncrypted = new("SEB-007", 400) { Field = "Seb.Settings" };

    /// <summary>Versions of Safe Exam Browser write such a value differently, so that nobody can say which key they will have.</summary>
    public static readonly Problem FileAmbiguous = new("SEB-008", 400) { Field = "Seb.Settings" };

    /// <summary>Mebibytes at most.</summary>
    public static readonly Problem FileTooLarge = new("SEB-009", 400) { Field = "Seb.Settings" };
    public static readonly Problem BegunAlready = new("SEB-010", 409);
}
