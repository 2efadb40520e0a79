namespace Meirim.Web.Workforce;

/// <summary>Every refusal of this module. A code is never reused.</summary>
public static class WorkforceProblems
{
    public static readonly Problem NotOnStaff = new("WRK-001", 404);
}
