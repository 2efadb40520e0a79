namespace Meirim.Web.Testing.Sit;

/// <summary>Every refusal of a sitting. A code is never reused.</summary>
public static class SittingProblems
{
    public static readonly Problem Unknown = new("SIT-001", 404);

    /// <summary>Another tab or machine writes now.</summary>
    public static readonly Problem TakenOver = new("SIT-002", 409);
    public static readonly Problem HandedIn = new("SIT-003", 409);
    public static readonly Problem Closed = new("SIT-004", 409);
    public static readonly Problem NotStarted = new("SIT-005", 409);
    public static readonly Problem TimeOver = new("SIT-006", 409);

    /// <summary>The change itself was made after the end.</summary>
    public static readonly Problem MadeTooLate = new("SIT-007", 409);
    public static readonly Problem IsPaused = new("SIT-008", 409);
    public static readonly Problem TooEarly = new("SIT-009", 409);
    public static readonly Problem TooLateToStart = new("SIT-010", 409);

    /// <summary>On another machine the proctor's one-time code is needed.</summary>
    public static readonly Problem CodeNeeded = new("SIT-011", 403);
    public static readonly Problem CodeWrong = new("SIT-012", 403) { Field = "Code" };
    public static readonly Problem TooManyCodes = new("SIT-017", 429) { Field = "Code" };
    public static readonly Problem Unreadable = new("SIT-013", 400);

    /// <summary>The database did not take it: nothing is lost, the browser keeps it and sends it again.</summary>
    public static readonly Problem NotNow = new("SIT-014", 503);
    public static readonly Problem UnknownQuestion = new("SIT-015", 400);
    public static readonly Problem ResponseTooLong = new("SIT-016", 413);
}
