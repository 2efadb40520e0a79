namespace Meirim.Web.Testing.Mind;

/// <summary>Every refusal of the self-check and the psychological part. A code is never reused.</summary>
public static class MindProblems
{
    /// <summary>The account belongs to nobody of the register.</summary>
    public static readonly Problem NoRecord = new("MND-001", 409);
    public static readonly Problem LanguageUnknown = new("MND-002", 400) { Field = "Language" };
    public static readonly Problem NothingAnswered = new("MND-003", 400);
    public static readonly Problem AnswerWrong = new("MND-004", 400);

    /// <summary>The person has not agreed to take part.</summary>
    public static readonly Problem NoConsent = new("MND-005", 409);
    public static readonly Problem NotAgreed = new("MND-006", 400) { Field = "Agree" };

    /// <summary>The round's days have not begun or are over.</summary>
    public static readonly Problem NotOpen = new("MND-007", 409);

    /// <summary>The same questionnaire was sent twice at the same moment.</summary>
    public static readonly Problem SentTwice = new("MND-008", 409);

    /// <summary>There is no wording in this language that may be used.</summary>
    public static readonly Problem NoWording = new("MND-009", 409);
}
