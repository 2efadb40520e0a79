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

    // corrections, looks, merges, hiding
    public static readonly Problem UnknownCorrection = new("REC-050", 404);
    public static readonly Problem WordsMissing = new("REC-051", 400) { Field = "Words" };
    public static readonly Problem WordsTooLong = new("REC-052", 400) { Field = "Words" };
    public static readonly Problem CorrectionClosed = new("REC-053", 409);
    public static readonly Problem TooManyOpen = new("REC-054", 409);
    public static readonly Problem AnswerMissing = new("REC-055", 400) { Field = "Answer" };
    public static readonly Problem TooManyNotes = new("REC-056", 429);
    public static readonly Problem TooManyIdentifierSearches = new("REC-057", 429) { Field = "Sought" };
    public static readonly Problem ContactTooLong = new("REC-058", 400) { Field = "Contact" };
    public static readonly Problem SamePerson = new("REC-059", 400) { Field = "Other" };
    public static readonly Problem AlreadyMerged = new("REC-060", 409);
    public static readonly Problem NotMerged = new("REC-061", 409);
    public static readonly Problem UnknownPair = new("REC-062", 404);
    public static readonly Problem PairDecided = new("REC-063", 409);
    public static readonly Problem AlreadyHidden = new("REC-064", 409);
    public static readonly Problem NotHidden = new("REC-065", 409);
    public static readonly Problem MergedAway = new("REC-066", 409);
}
