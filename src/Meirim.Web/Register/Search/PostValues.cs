using System.Globalization;
using Meirim.Standards.Country;

namespace Meirim.Web.Register.Search;

/// <summary>
/// What stands in one post, as values of facets: what it is, and where. The same work in the same place is kept once, under a number:
/// it is counted once for all who do it.
/// </summary>
internal sealed class PostValues(CountryData country)
{
    private readonly List<int[]> _all = [];
    private readonly Dictionary<string, int[]> _known = new(StringComparer.Ordinal);

    public int Count => _all.Count;

    /// <summary>The values under a number.</summary>
    public int[] this[int number] => _all[number];

    public static string Code(Guid organisation) => organisation.ToString("N");

    /// <summary>The number of each post. Someone in none is found where they worked last: this is then their one post.</summary>
    public int[] Of(PublicSpecialist person, IndexValues values) => person.Posts.Count switch
    {
        0 => Once(person.Occupation, null, person.Region, values),
        1 => Once(person.Posts[0].Occupation, person.Posts[0].At, person.Posts[0].At.Region, values),
        _ => [.. person.Posts.Select(p => Once(p.Occupation, p.At, p.At.Region, values)[0])],
    };

    private int[] Once(string? occupation, PublicEmployer? at, string? region, IndexValues values)
    {
        int[] ids = [.. Values(occupation, at, region).Select(v => values.Id(v.Facet, v.Code))];
        var key = string.Join(' ', ids);
        if (_known.TryGetValue(key, out var known)) return known;
        _all.Add(ids);
        return _known[key] = [_all.Count - 1];
    }

    private IEnumerable<(Facet Facet, string Code)> Values(string? occupation, PublicEmployer? at, string? region)
    {
        if (occupation is not null)
        {
            yield return (Facet.Occupation, occupation);
            if (country.Occupations.Find(occupation) is { } known)
                for (var level = known.LevelFrom; level <= known.LevelTo; level++) yield return (Facet.Level, level.ToString(CultureInfo.InvariantCulture));
        }
        if (region is not null) yield return (Facet.Region, region);
        if (at?.PlaceCode is { } place) yield return (Facet.Place, place);
        if (at?.Id is { } id) yield return (Facet.Organisation, Code(id));
        foreach (var access in at?.Access ?? []) yield return (Facet.Access, access);
    }
}
