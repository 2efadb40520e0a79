using System.Globalization;
using System.Text;
using Meirim.Web.Countries;
using Meirim.Web.Organisations;

namespace Meirim.Web.Demo;

/// <summary>Invents employers from the patterns, spread over the places of the country by weight.</summary>
internal sealed class DemoEmployers
{
    /// <summary>Numbers begin above any that a town's own bodies bear: no name of the demo is the name of a real one.</summary>
    private const int NumbersAfter = 900;

    private readonly Dice _dice;
    private readonly ICountry _country;
    private readonly IReadOnlyList<InventedName> _names;
    private readonly Lot<Place> _places;
    private readonly Dictionary<(string Town, string Pattern), int> _used = [];
    private int _made;

    public DemoEmployers(int seed, ICountry country, IReadOnlyList<InventedName> names, PlaceList places, Func<Place, string> regionOf)
    {
        (_dice, _country, _names, RegionOf) = (new Dice(seed, -1), country, names, regionOf);
        _places = new Lot<Place>(WithRegionWeight(places));
    }

    private Func<Place, string> RegionOf { get; }

    /// <summary>So many employers of these patterns; at least one of each pattern when there are enough.</summary>
    public List<DemoOrganisation> Make(IReadOnlyList<OrganisationPattern> patterns, int count, Func<OrganisationPattern, string> kindOf)
    {
        var lot = new Lot<OrganisationPattern>(patterns.Select(p => (p, p.Weight)));
        var made = new List<DemoOrganisation>();
        foreach (var (pattern, share) in lot.Share(count, count >= patterns.Count ? 1 : 0))
            for (int i = 0; i < share; i++) made.Add(One(pattern, kindOf(pattern)));
        return made;
    }

    private DemoOrganisation One(OrganisationPattern pattern, string kind)
    {
        var place = _places.Draw(_dice);
        for (int tries = 0; tries < 20 && pattern.OnePerTown && _used.ContainsKey((place.Kk, pattern.Code)); tries++) place = _places.Draw(_dice);
        int number = _used[(place.Kk, pattern.Code)] = _used.GetValueOrDefault((place.Kk, pattern.Code)) + 1;
        var invented = _names[(_made * 7 + number) % _names.Count];
        string Name(string text) => Fill(text, place, invented, NumbersAfter + number);
        var name = new Words(Name(pattern.Kk), Name(pattern.Ru), Name(pattern.En), Name(pattern.Lv));
        var registered = new NewOrganisation(_country.ImpossibleOrganisation(_made++), name, pattern.Ownership == "ngo", kind, RegionOf(place), new Words(place.Kk, place.Ru, place.En, place.Lv).In(_country.Languages[0]));
        return new DemoOrganisation(registered, pattern.Settings, _dice.Around(pattern.Staff.Min, pattern.Staff.Max));
    }

    private static string Fill(string text, Place place, InventedName name, int number) => new StringBuilder(text)
        .Replace("{no}", number.ToString(CultureInfo.InvariantCulture))
        .Replace("{town:kk}", place.Kk).Replace("{town:ru}", place.Ru).Replace("{town:en}", place.En).Replace("{town:lv}", place.Lv)
        .Replace("{town:lvGenitive}", place.LvGenitive ?? place.Lv)
        .Replace("{name:kk}", name.Kk).Replace("{name:ru}", name.Ru).Replace("{name:en}", name.En).Replace("{name:lv}", name.Lv)
        .ToString();

    /// <summary>Each place with its share of its region's weight, so that regions are as heavy as they are.</summary>
    private IEnumerable<(Place, double)> WithRegionWeight(PlaceList list)
    {
        if (list.Regions is null) return list.Places.Select(p => (p, p.Weight));
        var regions = list.Regions.ToDictionary(r => r.Code, r => r.Weight, StringComparer.Ordinal);
        var sums = list.Places.GroupBy(p => RegionOf(p), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(p => p.Weight), StringComparer.Ordinal);
        return list.Places.Select(p => (p, regions[RegionOf(p)] * p.Weight / sums[RegionOf(p)]));
    }
}
