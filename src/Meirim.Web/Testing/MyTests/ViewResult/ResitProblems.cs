namespace Meirim.Web.Testing.MyTests.ViewResult;

/// <summary>Every refusal to one who asks for the seminar or the resit. A code is never reused.</summary>
public static class ResitProblems
{
    public static readonly Problem Unknown = new("RST-001", 404);

    /// <summary>The result stands above the mark.</summary>
    public static readonly Problem NotBelow = new("RST-002", 409);
    public static readonly Problem NothingChosen = new("RST-003", 400) { Field = "Seminar" };
    public static readonly Problem SessionGone = new("RST-004", 409) { Field = "Session" };
    public static readonly Problem Stale = new("RST-005", 409);
}
