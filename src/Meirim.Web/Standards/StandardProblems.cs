namespace Meirim.Web.Standards;

/// <summary>
/// Every refusal of this module. STD-001 to STD-133 are the reader's own codes (<c>ErrorCodes</c>, <c>WarningCodes</c> of
/// Meirim.Standards). A code is never reused.
/// </summary>
public static class StandardProblems
{
    public static readonly Problem UnknownImport = new("STD-201", 404);
    public static readonly Problem AlreadyImported = new("STD-202", 409);
    public static readonly Problem ChangedMeanwhile = new("STD-203", 409);
    public static readonly Problem BeginsTooEarly = new("STD-204", 409) { Field = "From" };
    public static readonly Problem DayMissing = new("STD-205", 400) { Field = "From" };
    public static readonly Problem AnotherStandard = new("STD-206", 409);
    public static readonly Problem NothingNew = new("STD-207", 409);
    public static readonly Problem SameCodeTwice = new("STD-208", 409);
    public static readonly Problem BeforeTheAct = new("STD-209", 400) { Field = "From" };
    public static readonly Problem NoText = new("STD-210", 400) { Field = "Upload" };
    public static readonly Problem ParagraphsUnreadable = new("STD-211", 400) { Field = "Paragraphs" };
    public static readonly Problem UnknownOccupation = new("STD-212", 404);
    public static readonly Problem CardNotImported = new("STD-213", 404);
    public static readonly Problem UnknownEdition = new("STD-214", 404);
    public static readonly Problem NoRequirement = new("STD-215", 404);
    public static readonly Problem UnknownFile = new("STD-216", 404);
    public static readonly Problem DayUnreadable = new("STD-217", 400);
    public static readonly Problem OneCardOnly = new("STD-218", 400);
    public static readonly Problem NoCasePackage = new("STD-219", 400);
}
