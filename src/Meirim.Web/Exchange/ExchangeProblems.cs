namespace Meirim.Web.Exchange;

/// <summary>Every refusal of this module. A code is never reused.</summary>
public static class ExchangeProblems
{
    public static readonly Problem UnknownParameter = new("EXC-001", 400);
    public static readonly Problem WrongValue = new("EXC-002", 400);
    public static readonly Problem NotThere = new("EXC-003", 404);
    public static readonly Problem Gone = new("EXC-004", 410);
    public static readonly Problem FormNotOffered = new("EXC-005", 406);

    // keys and versions
    public static readonly Problem UnknownVersion = new("EXC-006", 400);
    public static readonly Problem KeyMissing = new("EXC-007", 401);
    public static readonly Problem KeyNotGood = new("EXC-008", 401);
    public static readonly Problem ScopeMissing = new("EXC-009", 403);
    public static readonly Problem KeyTooOften = new("EXC-010", 429);

    // making and withdrawing keys
    public static readonly Problem KeyNameMissing = new("EXC-011", 400) { Field = "Name" };
    public static readonly Problem KeyOrganisationMissing = new("EXC-012", 400) { Field = "Organisation" };
    public static readonly Problem KeyScopeMissing = new("EXC-013", 400) { Field = "Scopes" };
    public static readonly Problem KeyRateWrong = new("EXC-014", 400) { Field = "PerMinute" };
    public static readonly Problem KeyDayPast = new("EXC-015", 400) { Field = "LastDay" };
    public static readonly Problem KeyReasonMissing = new("EXC-016", 400) { Field = "Reason" };
    public static readonly Problem UnknownKey = new("EXC-017", 404);
    public static readonly Problem KeyWithdrawnBefore = new("EXC-018", 409);
}
