using System.Globalization;

namespace Meirim.Standards.Judging;

/// <summary>A length of time in calendar parts.</summary>
public readonly record struct Duration(int Years, int Months, int Days)
{
    public static readonly Duration None;

    /// <summary>A number of months as years and months.</summary>
    public static Duration OfMonths(int months) => new(months / 12, months % 12, 0);

    /// <summary>ISO 8601: <c>P3Y2M5D</c>; <c>P0D</c> for nothing.</summary>
    public override string ToString() => this == None
        ? "P0D"
        : string.Create(CultureInfo.InvariantCulture, $"P{Part(Years, 'Y')}{Part(Months, 'M')}{Part(Days, 'D')}");

    private static string Part(int value, char sign) =>
        value == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{value}{sign}");
}
