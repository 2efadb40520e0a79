using System.Globalization;
using System.Text;
using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Organisations;

namespace Meirim.Web.Demo;

/// <summary>Invents employers from the patterns, spread over the places of the country by weight.</summary>
internal sealed class DemoEmployers
{
    /// <summary>Numbers begin above any that a town's own bodies bear: no name of the demo is the name of a real one.</summary>
    private const int NumbersAfter = 900;

    private readonly Dice _dice;
    private readonly Dice _access;
    private readonly IReadOnlyList<string> _accessCodes;
    private readonly ICountry _country;
    private readonly IReadOnlyList<InventedName> _names;
    private readonly Lot<DemoPlace> _places;
    private readonly Dictionary<(string Town, string Pattern), int> _used = [];
    private int _made;

    public DemoEmployers(int seed, ICountry country, CountryData data, IReadOnlyList<InventedName> names)
    {
        (_dice, _country, _names) = (new Dice(seed, -1), country, names);
        (_access, _accessCodes) = (new Dice(seed, -3), [.. data.Access.Select(a => a.Code)]);
        var (regions, places) = DemoData.Places(country.Code, data);
        _places = new Lot<DemoPlace>(WithRegionWeight(regions, places));
    }

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
        for (int tries = 0; tries < 20 && pattern.OnePerTown && _used.ContainsKey((place.Name.Kk, pattern.Code)); tries++) place = _places.Draw(_dice);
        int number = _used[(place.Name.Kk, pattern.Code)] = _used.GetValueOrDefault((place.Name.Kk, pattern.Code)) + 1;
        var invented = _names[(_made * 7 + number) % _names.Count];
        string Name(string text) => Fill(text, place, invented, NumbersAfter + number);
        var name = new Words(Name(pattern.Kk), Name(pattern.Ru), Name(pattern.En), Name(pattern.Lv));
        var registered = new NewOrganisation(_country.ImpossibleOrganisation(_made++), name, pattern.Ownership == "ngo", kind, place.Place.Region, place.Name.In(_country.Languages[0]))
        {
            Access = [.. _access.Some(_accessCodes, _access.Between(0, _accessCodes.Count))],
        };
        return new DemoOrganisation(registered, pattern.Settings, _dice.Around(pattern.Staff.Min, pattern.Staff.Max));
    }

    private static string Fill(string text, DemoPlace place, InventedName name, int number) => new StringBuilder(text)
        .Replace("{no}", number.ToString(CultureInfo.InvariantCulture))
        .Replace("{town:kk}", place.Name.Kk).Replace("{town:ru}", place.Name.Ru).Replace("{town:en}", place.Name.En).Replace("{town:lv}", place.Name.Lv)
        .Replace("{town:lvGenitive}", place.LvGenitive ?? place.Name.Lv)
        .Replace("{name:kk}", name.Kk).Replace("{name:ru}", name.Ru).Replace("{name:en}", name.En).Replace("{name:lv}", name.Lv)
        .ToString();

    /// <summary>Each place with its share of its region's weight, so that regions are as heavy as they are.</summary>
    private static IEnumerable<(DemoPlace, double)> WithRegionWeight(IReadOnlyList<RegionWeight>? regions, IReadOnlyList<DemoPlace> places)
    {
        if (regions is null) return places.Select(p => (p, p.Weight));
        var weights = regions.ToDictionary(r => r.Code, r => r.Weight, StringComparer.Ordinal);
        var sums = places.GroupBy(p => p.Place.Region, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(p => p.Weight), StringComparer.Ordinal);
        return places.Select(p => (p, weights[p.Place.Region] * p.Weight / sums[p.Place.Region]));
    }
}
