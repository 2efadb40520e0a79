using System.Globalization;
using Meirim.Standards.Country;

namespace Meirim.Web.Workforce.Posts;

/// <summary>A line of the staffing table as it is filled in.</summary>
public sealed class StaffingForm
{
    public const int LongestUnit = 200;

    private const decimal Most = 2_000;

    public string? Occupation { get; set; }

    public string? Unit { get; set; }

    public string? Rate { get; set; }

    /// <summary>First day on which it holds.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Rate units as people write them, with a comma or a point; null when they are none.</summary>
    public decimal? Units => decimal.TryParse(Rate?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var units) && units is >= 0 and <= Most && decimal.Round(units, 2) == units
        ? units
        : null;

    public string? Department => string.IsNullOrWhiteSpace(Unit) ? null : Unit.Trim();

    public IEnumerable<Problem> Faults(CountryData country)
    {
        if (Occupation is null || !country.Occupations.Has(Occupation)) yield return WorkforceProblems.OccupationUnknown;
        if (Department?.Length > LongestUnit) yield return WorkforceProblems.UnitTooLong.With(LongestUnit);
        if (Units is null or 0) yield return WorkforceProblems.RateWrong;
        if (From is null) yield return WorkforceProblems.DayMissing;
    }
}
