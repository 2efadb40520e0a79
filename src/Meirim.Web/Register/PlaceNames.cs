using Meirim.Standards.Country;
using Meirim.Web.Register.FindSpecialist;
using Meirim.Web.Ui;

namespace Meirim.Web.Register;

/// <summary>
/// What a place is called in each language. An organisation writes its town in one spelling; readers know it by another:
/// Өскемен and Усть-Каменогорск are one town. A place that the country's list does not hold keeps the spelling it has.
/// </summary>
internal sealed class PlaceNames
{
    private readonly Dictionary<(string Region, string Key), Place> _inRegion = [];
    private readonly Dictionary<string, Place> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _anywhere = new(StringComparer.Ordinal);

    public PlaceNames(CountryData country)
    {
        foreach (var place in country.Places)
        {
            _byCode[place.Code] = place;
            foreach (var key in Keys(place))
            {
                _inRegion.TryAdd((place.Region, key), place);
                _anywhere.TryAdd(key, place);
            }
        }
    }

    /// <summary>The place written so, in whatever spelling: of the region, or of the whole country when none is named; null when the list has none.</summary>
    public Place? Find(string written, string? region) =>
        region is null ? _anywhere.GetValueOrDefault(TermList.Key(written)) : _inRegion.GetValueOrDefault((region, TermList.Key(written)));

    /// <summary>The names of the place; the one spelling for every language when the list does not have it.</summary>
    public Words Of(string written, string? region) => Find(written, region)?.Name ?? Words.Same(written);

    /// <summary>What stands for a place in the search: its code, or region and spelling of one that the list does not have.</summary>
    public string? CodeOf(string? written, string? region) => written is null ? null : Find(written, region)?.Code ?? $"{region}/{written}";

    /// <summary>The names of a place by what stands for it.</summary>
    public Words Named(string code)
    {
        if (_byCode.TryGetValue(code, out var place)) return place.Name;
        var slash = code.IndexOf('/', StringComparison.Ordinal);
        return Of(Written(code), slash > 0 ? code[..slash] : null);
    }

    /// <summary>The keys under which the place that the code stands for is asked for.</summary>
    public IEnumerable<string> KeysOf(string code) => _byCode.TryGetValue(code, out var place) ? Keys(place) : [TermList.Key(Written(code))];

    private static string Written(string code) => code[(code.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static IEnumerable<string> Keys(Place place) =>
        Texts.Languages.Select(place.Name.In).Concat(place.Synonyms).Select(TermList.Key).Distinct(StringComparer.Ordinal);
}
