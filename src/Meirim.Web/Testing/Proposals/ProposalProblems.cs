namespace Meirim.Web.Testing.Proposals;

/// <summary>Every refusal of proposals and of survey answers for the record. A code is never reused.</summary>
public static class ProposalProblems
{
    public static readonly Problem Empty = new("PRP-001", 400) { Field = "Words" };

    /// <summary>Letters.</summary>
    public static readonly Problem TooLong = new("PRP-002", 400) { Field = "Words" };

    /// <summary>Proposals of a day.</summary>
    public static readonly Problem TooMany = new("PRP-003", 429);
    public static readonly Problem NoRecord = new("PRP-004", 409);
    public static readonly Problem Stale = new("PRP-005", 409);
    public static readonly Problem ThemeUnknown = new("PRP-006", 400) { Field = "Themes" };
    public static readonly Problem AnswerThemeUnknown = new("PRP-007", 400) { Field = "Theme" };

    /// <summary>Name of the language.</summary>
    public static readonly Problem TextMissing = new("PRP-008", 400);
    public static readonly Problem DayWrong = new("PRP-009", 400) { Field = "AnsweredOn" };

    /// <summary>The summary repeats a proposal word for word.</summary>
    public static readonly Problem Verbatim = new("PRP-010", 400);
    public static readonly Problem NoProposals = new("PRP-011", 409);

    // survey answers for the record
    public static readonly Problem NothingTicked = new("PRP-020", 400) { Field = "Facts" };
    public static readonly Problem NotAgreed = new("PRP-021", 400) { Field = "Agree" };
    public static readonly Problem NotSaid = new("PRP-022", 400) { Field = "Facts" };
}
