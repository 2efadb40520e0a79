namespace Meirim.Web.Organisations;

/// <summary>What counts of the licences of an organisation.</summary>
public static class LicenceRule
{
    /// <summary>Days before its end from which a licence is said to be expiring.</summary>
    public const int Warning = 90;

    /// <summary>Those that stand as stated or as verified.</summary>
    public static IQueryable<Licence> WhereStanding(IQueryable<Licence> licences) =>
        licences.Where(l => l.State == LicenceState.Stated || l.State == LicenceState.Verified);

    public static bool IsStanding(Licence licence) => licence.State is LicenceState.Stated or LicenceState.Verified;

    public static bool IsOver(Licence licence, DateOnly day) => licence.Until <= day;

    /// <summary>True when it ends within the days of the warning, or has ended.</summary>
    public static bool IsEnding(Licence licence, DateOnly day) => IsStanding(licence) && licence.LastDay is { } last && last <= day.AddDays(Warning);
}
