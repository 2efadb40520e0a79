using System.Globalization;
using Meirim.Standards.Judging;

namespace Meirim.Web.Ui;

/// <summary>
/// Days, periods and lengths of time in words of the language: 30 қыркүйек 2025, 30 сентября 2025, 30 September 2025,
/// 2025. gada 30. septembris. Never figures alone, whose order readers take differently.
/// </summary>
public sealed class Dates(Texts texts)
{
    /// <summary>30 September 2025.</summary>
    public string Say(DateOnly day) => In("date.day", "month", day);

    public string Say(DateOnly? day) => day is { } known ? Say(known) : texts["date.not-known"];

    /// <summary>30 September 2025, 14:05, by the clock of the country.</summary>
    public string Say(DateTimeOffset moment, Countries.CountryClock clock) => Moment(clock.Local(moment));

    /// <summary>
    /// From the first day to the last, both included. The end of a legal period is the first day no longer in it, so that
    /// the day shown is the one before.
    /// </summary>
    public string Period(DateOnly? from, DateOnly? until) => (from, until) switch
    {
        (null, null) => texts["date.not-known"],
        ({ } first, null) => Since(first),
        (null, { } end) => Until(end),
        ({ } first, { } end) => texts["date.from-to", In("date.from", "month.from", first), In("date.to", "month.to", LastOf(first, end))],
    };

    /// <summary>Since 1 March 2024.</summary>
    public string Since(DateOnly from) => texts["date.since", In("date.from", "month.from", from)];

    /// <summary>Until the day before <paramref name="until"/>, that day included.</summary>
    public string Until(DateOnly until) => texts["date.until", In("date.to", "month.to", LastOf(DateOnly.MinValue, until))];

    /// <summary>2 years 3 months 4 days; parts that are nothing are left out.</summary>
    public string Say(Duration length)
    {
        var parts = new List<string>(3);
        if (length.Years != 0) parts.Add(texts["date.years", length.Years]);
        if (length.Months != 0) parts.Add(texts["date.months", length.Months]);
        if (length.Days != 0 || parts.Count == 0) parts.Add(texts["date.days", length.Days]);
        return string.Join(' ', parts);
    }

    private static DateOnly LastOf(DateOnly from, DateOnly until) => until > from && until > DateOnly.MinValue ? until.AddDays(-1) : until;

    private string Moment(DateTimeOffset local) =>
        texts["date.moment", Say(DateOnly.FromDateTime(local.DateTime)), local.ToString("HH:mm", CultureInfo.InvariantCulture)];

    private string In(string form, string months, DateOnly day) => texts[form,
        day.Day.ToString(CultureInfo.InvariantCulture),
        texts[$"{months}.{day.Month.ToString(CultureInfo.InvariantCulture)}"],
        day.Year.ToString("0000", CultureInfo.InvariantCulture)];
}
