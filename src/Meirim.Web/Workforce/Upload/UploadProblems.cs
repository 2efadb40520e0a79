namespace Meirim.Web.Workforce.Upload;

/// <summary>Every refusal of a whole file or of an act on an upload; single cells: <see cref="Checking.CellProblems"/>. A code is never reused.</summary>
public static class UploadProblems
{
    public static readonly Problem NoFile = new("WFU-001", 400) { Field = "Sheet" };
    public static readonly Problem TooLarge = new("WFU-002", 400) { Field = "Sheet" };
    public static readonly Problem NotATable = new("WFU-003", 400) { Field = "Sheet" };
    public static readonly Problem Locked = new("WFU-004", 400) { Field = "Sheet" };
    public static readonly Problem OldFormat = new("WFU-005", 400) { Field = "Sheet" };
    public static readonly Problem Damaged = new("WFU-006", 400) { Field = "Sheet" };
    public static readonly Problem Empty = new("WFU-007", 400) { Field = "Sheet" };
    public static readonly Problem NoHeadings = new("WFU-008", 400) { Field = "Sheet" };
    public static readonly Problem ColumnsMissing = new("WFU-009", 400) { Field = "Sheet" };
    public static readonly Problem TooManyRows = new("WFU-010", 400) { Field = "Sheet" };
    public static readonly Problem UnpacksTooLarge = new("WFU-011", 400) { Field = "Sheet" };
    public static readonly Problem HeadingTwice = new("WFU-012", 400) { Field = "Sheet" };
    public static readonly Problem UnknownOrganisation = new("WFU-013", 404);
    public static readonly Problem TooManyToday = new("WFU-014", 429) { Field = "Sheet" };
    public static readonly Problem TooManyColumns = new("WFU-015", 400) { Field = "Sheet" };

    public static readonly Problem Unknown = new("WFU-020", 404);
    public static readonly Problem Stale = new("WFU-021", 409);
    public static readonly Problem NothingToCommit = new("WFU-022", 409);
    public static readonly Problem NotNow = new("WFU-023", 409);
    public static readonly Problem NothingToTakeBack = new("WFU-024", 409);
    public static readonly Problem ReasonMissing = new("WFU-025", 400) { Field = "Reason" };
    public static readonly Problem ChoiceMissing = new("WFU-026", 400) { Field = "Choice" };
    public static readonly Problem ChoiceUnknown = new("WFU-027", 409) { Field = "Choice" };
    public static readonly Problem LastDayWrong = new("WFU-028", 400) { Field = "LastDay" };
    public static readonly Problem NobodyPicked = new("WFU-029", 400) { Field = "Facts" };

    // of one row, when it is written or taken back
    public static readonly Problem BuiltUpon = new("WFU-040", 409);
    public static readonly Problem RecordMoved = new("WFU-041", 409);
}
