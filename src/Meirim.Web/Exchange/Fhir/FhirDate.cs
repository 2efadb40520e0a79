using System.Globalization;

namespace Meirim.Web.Exchange.Fhir;

/// <summary>A date of a search: a prefix and a stretch of time, as exact as it was written.</summary>
/// <param name="Start">First moment of the stretch.</param>
/// <param name="End">First moment after it.</param>
internal sealed record FhirDate(string Prefix, DateTimeOffset Start, DateTimeOffset End)
{
    // what both databases can hold
    private static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Prefixes = ["eq", "gt", "lt", "ge", "le", "sa", "eb"];

    /// <summary>Reads <c>2026</c>, <c>2026-03</c>, <c>2026-03-01</c> or a moment, each with or without a prefix; null for anything else.</summary>
    public static FhirDate? Read(string text)
    {
        var prefix = text.Length > 2 && Prefixes.Contains(text[..2]) ? text[..2] : "";
        var rest = text[prefix.Length..];
        if (prefix.Length == 0) prefix = "eq";
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        foreach (var (form, length) in new (string, Func<DateTimeOffset, DateTimeOffset>)[]
        {
            ("yyyy", d => d.AddYears(1)), ("yyyy-MM", d => d.AddMonths(1)), ("yyyy-MM-dd", d => d.AddDays(1)),
            ("yyyy-MM-dd'T'HH:mmK", d => d.AddMinutes(1)), ("yyyy-MM-dd'T'HH:mm:ssK", d => d.AddSeconds(1)), ("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", d => d.AddMilliseconds(1)),
        })
            if (DateTimeOffset.TryParseExact(rest, form, CultureInfo.InvariantCulture, utc, out var start) && start.Year < 9999) return new FhirDate(prefix, start, length(start));
        return null;
    }

    /// <summary>True when the moment is one that is asked for.</summary>
    public bool Holds(DateTimeOffset moment) => Bounds() is var (from, until) && moment >= from && moment < until;

    /// <summary>The earliest moment asked for, and the first after them.</summary>
    public (DateTimeOffset From, DateTimeOffset Until) Bounds() => Prefix switch
    {
        "gt" or "sa" => (End, Never),
        "lt" or "eb" => (DateTimeOffset.UnixEpoch, Start),
        "ge" => (Start, Never),
        "le" => (DateTimeOffset.UnixEpoch, End),
        _ => (Start, End),
    };
}
