namespace Meirim.Web.Exchange;

/// <summary>Every refusal of this module. A code is never reused.</summary>
public static class ExchangeProblems
{
    public static readonly Problem UnknownParameter = new("EXC-001", 400);
    public static readonly Problem WrongValue = new("EXC-002", 400);
    public static readonly Problem NotThere = new("EXC-003", 404);
    public static readonly Problem Gone = new("EXC-004", 410);
    public static readonly Problem FormNotOffered = new("EXC-005", 406);
}
