using System.Globalization;
using Meirim.Standards.Country;

namespace Meirim.Web.Exchange.Fhir;

/// <summary>Parts that many resources have.</summary>
internal sealed class FhirParts(CountryCodes codes)
{
    public CountryCodes Codes => codes;

    /// <summary>A CodeableConcept of a code of the country's lists: its English name as display, the country's own as text.</summary>
    public object Concept<T>(string list, Vocabulary<T> words, string code) where T : CountryEntry => words.Find(code) is { } entry
        ? new { coding = new[] { new { system = codes.System(list), code, display = entry.Name.En } }, text = codes.Say(entry.Name) }
        : new { coding = new[] { new { system = codes.System(list), code, display = code } }, text = code };

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A Period of FHIR, whose end is its last day; ours is the first day after it.</summary>
    public static object? Period(DateOnly? from, DateOnly? until) =>
        from is null && until is null ? null : new { start = Day(from), end = Day(until?.AddDays(-1)) };

    /// <summary>FHIR knows no empty lists.</summary>
    public static IReadOnlyList<T>? Some<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } list ? list : null;
}
