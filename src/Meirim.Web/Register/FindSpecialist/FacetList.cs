using Meirim.Standards.Country;
using Meirim.Web.Register.Search;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>One value of a facet, with how many there would be with it.</summary>
public sealed record FacetValue(string Code, int Count, bool IsChosen);

/// <summary>A facet with its values, in the order in which they are shown.</summary>
public sealed record FacetValueList(string Name, IReadOnlyList<FacetValue> Values);

internal static class FacetList
{
    /// <summary>Organisations are counted only where so few people are left that the list helps.</summary>
    private const int MostForOrganisations = 3_000;

    public static IReadOnlyList<FacetValueList> Of(Narrowing narrowing, SearchQuestion question, CountryData country) =>
    [
        .. Facets.All.Where(f => f != Facet.Organisation || question[f.Name()].Count > 0 || narrowing.People.Count <= MostForOrganisations)
            .Select(f => new FacetValueList(f.Name(), [.. Values(f, narrowing, question[f.Name()], country)])).Where(l => l.Values.Count > 0),
    ];

    private static IEnumerable<FacetValue> Values(Facet facet, Narrowing narrowing, IReadOnlyList<string> chosen, CountryData country)
    {
        var counts = narrowing.Count(facet);
        // a town as somebody typed it is none of the values; what it stands for is among them
        if (facet == Facet.Place) chosen = [.. chosen.Where(counts.ContainsKey)];
        // a value may stand for several codes: an occupation for the titles of its card, "sign" for every sign language
        foreach (var code in facet == Facet.Language ? chosen.Append(SearchQuestion.AnySignLanguage) : chosen)
            if (narrowing.Count(new Clause(facet, [.. FacetValues.Meaning(facet, code, country)])) is var count && (count > 0 || chosen.Contains(code))) counts[code] = count;
        var values = counts.Select(c => new FacetValue(c.Key, c.Value, chosen.Contains(c.Key)));
        return facet is Facet.Level or Facet.Category or Facet.Waiting
            ? values.OrderBy(v => Rank(facet, v.Code, country))
            : values.OrderByDescending(v => v.IsChosen).ThenByDescending(v => v.Count).ThenBy(v => v.Code, StringComparer.Ordinal);
    }

    private static int Rank(Facet facet, string code, CountryData country) => facet == Facet.Category ? -country.RankOfCategory(code) : int.Parse(code, System.Globalization.CultureInfo.InvariantCulture);
}
