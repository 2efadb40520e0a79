namespace Meirim.Web.Testing.Marks;

/// <summary>Every refusal around pass marks and their panels. A code is never reused.</summary>
public static class MarkProblems
{
    public static readonly Problem Unknown = new("MRK-001", 404);

    /// <summary>A mark is set when papers are drawn and before results are released, and not while sheets are being scored.</summary>
    public static readonly Problem NotNow = new("MRK-002", 409);

    /// <summary>The mark of a resit comes from its main round.</summary>
    public static readonly Problem Resit = new("MRK-003", 409);
    public static readonly Problem OpenAlready = new("MRK-004", 409);
    public static readonly Problem CandidateMissing = new("MRK-005", 400) { Field = "Candidate" };

    /// <summary>How many are needed.</summary>
    public static readonly Problem FewMembers = new("MRK-006", 400) { Field = "Members" };
    public static readonly Problem MemberUnknown = new("MRK-007", 400) { Field = "Members" };
    public static readonly Problem FormUnknown = new("MRK-008", 400) { Field = "Form" };

    /// <summary>Who opened a panel leads it.</summary>
    public static readonly Problem NotYours = new("MRK-009", 409);
    public static readonly Problem Stale = new("MRK-010", 409);

    /// <summary>How many handed in, how many are needed.</summary>
    public static readonly Problem FewHandedIn = new("MRK-011", 409);
    public static readonly Problem ReasonMissing = new("MRK-012", 400) { Field = "Reason" };
    public static readonly Problem JudgementWrong = new("MRK-013", 400);

    /// <summary>How many questions were not judged.</summary>
    public static readonly Problem NotAllJudged = new("MRK-014", 409);
    public static readonly Problem HandedInAlready = new("MRK-015", 409);
    public static readonly Problem BoundsWrong = new("MRK-016", 400) { Field = "LowestMark" };
    public static readonly Problem NotClosed = new("MRK-017", 409);
    public static readonly Problem SignedAlready = new("MRK-018", 409);
    public static readonly Problem DissentTooLong = new("MRK-019", 400) { Field = "Dissent" };

    /// <summary>Neither who proposed a mark nor who judged decides of it.</summary>
    public static readonly Problem SamePerson = new("MRK-020", 409);
    public static readonly Problem Decided = new("MRK-021", 409);
    public static readonly Problem AnswerMissing = new("MRK-022", 400) { Field = "Answer" };
    public static readonly Problem NotProposer = new("MRK-023", 409);

    /// <summary>Results are not released while a panel sits or a mark waits to be decided of.</summary>
    public static readonly Problem StillOpen = new("MRK-024", 409);

    /// <summary>Members of the second round are those who handed in the first.</summary>
    public static readonly Problem NotInFirst = new("MRK-025", 409);

    /// <summary>Holding the resit against its main round gives no other mark.</summary>
    public static readonly Problem NothingToPropose = new("MRK-026", 409);

    /// <summary>One of the two rounds was scored by another key since the mark was proposed.</summary>
    public static readonly Problem KeyChanged = new("MRK-027", 409);
}
