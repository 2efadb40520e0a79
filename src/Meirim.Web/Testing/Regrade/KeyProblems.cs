namespace Meirim.Web.Testing.Regrade;

/// <summary>Every refusal in changing a round's key. A code is never reused.</summary>
public static class KeyProblems
{
    public static readonly Problem Unknown = new("KEY-001", 404);
    public static readonly Problem NotNow = new("KEY-002", 409);
    public static readonly Problem NothingChanged = new("KEY-003", 400);
    public static readonly Problem ReasonMissing = new("KEY-004", 400) { Field = "Reason" };
    public static readonly Problem QuestionUnknown = new("KEY-005", 400) { Field = "Add" };
    public static readonly Problem KindMissing = new("KEY-006", 400);
    public static readonly Problem RightMissing = new("KEY-007", 400);
    public static readonly Problem RightUnknown = new("KEY-008", 400);
    public static readonly Problem SameKey = new("KEY-009", 400);

    /// <summary>The item's own rules give the new answer other points than the old one had.</summary>
    public static readonly Problem RulesOfItsOwn = new("KEY-010", 400);
    public static readonly Problem KeyByLanguage = new("KEY-011", 400);

    /// <summary>Who proposed a key does not decide of it.</summary>
    public static readonly Problem SamePerson = new("KEY-012", 409);
    public static readonly Problem Decided = new("KEY-013", 409);
    public static readonly Problem Stale = new("KEY-014", 409);
    public static readonly Problem NotYours = new("KEY-015", 409);

    /// <summary>Results are not released while a key waits to be decided of.</summary>
    public static readonly Problem OpenChange = new("KEY-016", 409);
    public static readonly Problem AnswerMissing = new("KEY-017", 400) { Field = "Answer" };
    public static readonly Problem OutAlready = new("KEY-018", 400);
    public static readonly Problem TooMany = new("KEY-019", 400);
}
