namespace Meirim.Web.Demo;

/// <summary>Every refusal of this module. A code is never reused.</summary>
internal static class DemoProblems
{
    /// <summary>The register has people whom no demo made, or a demo that was broken off.</summary>
    public static readonly Problem HoldsPeople = new("DEM-001", 409);

    public static readonly Problem MadeBefore = new("DEM-002", 409);

    public static readonly Problem PeopleOutOfRange = new("DEM-003", 400);
}
