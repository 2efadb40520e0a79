namespace Meirim.Web.Workforce;

/// <summary>Every refusal of this module. A code is never reused.</summary>
public static class WorkforceProblems
{
    public static readonly Problem NotOnStaff = new("WRK-001", 404);

    // the employer's desk
    public static readonly Problem OccupationUnknown = new("WRK-050", 400) { Field = "Occupation" };
    public static readonly Problem UnitTooLong = new("WRK-051", 400) { Field = "Unit" };
    public static readonly Problem RateWrong = new("WRK-052", 400) { Field = "Rate" };
    public static readonly Problem DayMissing = new("WRK-053", 400) { Field = "From" };
    public static readonly Problem LineChanged = new("WRK-054", 409);
    public static readonly Problem DayBeforeLine = new("WRK-055", 400) { Field = "From" };
    public static readonly Problem TargetWrong = new("WRK-056", 400) { Field = "MostRecipients" };
    public static readonly Problem HoursWrong = new("WRK-057", 400) { Field = "MostHours" };
    public static readonly Problem TargetChanged = new("WRK-058", 409);
}
