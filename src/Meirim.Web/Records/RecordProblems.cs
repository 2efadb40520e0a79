namespace Meirim.Web.Records;

/// <summary>Every refusal of this module. A code is never reused.</summary>
public static class RecordProblems
{
    public static readonly Problem UnknownPerson = new("REC-001", 404);
    public static readonly Problem IdentifierUnreadable = new("REC-002", 400) { Field = "Identifier" };
    public static readonly Problem IdentifierTaken = new("REC-003", 409) { Field = "Identifier" };
    public static readonly Problem UntilNotAfterFrom = new("REC-004", 400) { Field = "Until" };
    public static readonly Problem FromInFuture = new("REC-005", 400) { Field = "From" };
    public static readonly Problem UnknownFact = new("REC-006", 404);
    public static readonly Problem AlreadySuperseded = new("REC-007", 409);
    public static readonly Problem ReasonMissing = new("REC-008", 400) { Field = "Reason" };
    public static readonly Problem Stale = new("REC-009", 409);
    public static readonly Problem NameMissing = new("REC-010", 400) { Field = "Surname" };
    public static readonly Problem Erased = new("REC-011", 410);
    public static readonly Problem AlreadyRecorded = new("REC-012", 409);
    public static readonly Problem FileTooLarge = new("REC-013", 400) { Field = "Evidence" };
    public static readonly Problem FileEmpty = new("REC-014", 400) { Field = "Evidence" };
    public static readonly Problem FileTypeUnknown = new("REC-015", 400) { Field = "Evidence" };
    public static readonly Problem FieldMissing = new("REC-016", 400);
    public static readonly Problem UnknownValue = new("REC-017", 400);
    public static readonly Problem NumberOutOfRange = new("REC-018", 400);
    public static readonly Problem NoLadder = new("REC-019", 400);
    public static readonly Problem FromTooEarly = new("REC-020", 400);
    public static readonly Problem NothingEntered = new("REC-021", 400);
    public static readonly Problem ContactUnreadable = new("REC-022", 400) { Field = "Value" };

    // own record
    public static readonly Problem NoOwnRecord = new("REC-040", 404);
    public static readonly Problem KnownInFuture = new("REC-041", 400) { Field = "Known" };
}
