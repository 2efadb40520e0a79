namespace Meirim.Web.Register;

/// <summary>Every refusal of this module. A code is never reused.</summary>
public static class RegisterProblems
{
    public static readonly Problem UnknownNumber = new("REG-001", 404);
    public static readonly Problem Erased = new("REG-002", 410);
    public static readonly Problem TextTooLong = new("REG-003", 400) { Field = "q" };
    public static readonly Problem IdentifierTyped = new("REG-004", 400) { Field = "q" };
    public static readonly Problem UnknownRegion = new("REG-005", 400) { Field = "region" };
    public static readonly Problem UnknownPlace = new("REG-006", 400) { Field = "place" };
    public static readonly Problem UnknownOccupation = new("REG-007", 400) { Field = "occupation" };
    public static readonly Problem UnknownService = new("REG-008", 400) { Field = "service" };
    public static readonly Problem UnknownSetting = new("REG-009", 400) { Field = "setting" };
    public static readonly Problem UnknownLanguage = new("REG-010", 400) { Field = "language" };
    public static readonly Problem UnknownCategory = new("REG-011", 400) { Field = "category" };
    public static readonly Problem PageUnreadable = new("REG-012", 400) { Field = "p" };
    public static readonly Problem DayUnreadable = new("REG-013", 400) { Field = "on" };
    public static readonly Problem DayInFuture = new("REG-014", 400) { Field = "on" };
    public static readonly Problem NotYetThen = new("REG-015", 404) { Field = "on" };
    public static readonly Problem TooManySearches = new("REG-016", 429);
    public static readonly Problem UnknownOrganisation = new("REG-017", 400) { Field = "organisation" };
    public static readonly Problem UnknownLevel = new("REG-018", 400) { Field = "level" };
    public static readonly Problem UnknownAccess = new("REG-019", 400) { Field = "access" };
    public static readonly Problem UnknownChoice = new("REG-020", 400);
    public static readonly Problem UnknownOrder = new("REG-021", 400) { Field = "order" };
    public static readonly Problem TooManyValues = new("REG-022", 400);
    public static readonly Problem TooManyToCompare = new("REG-023", 400) { Field = "n" };
}
