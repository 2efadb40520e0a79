using Meirim.Web.Accounts;
using Meirim.Web.Register.FindSpecialist;
using Meirim.Web.Register.Search;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Register.SeeOnMap;

/// <summary>How many the search finds in each region, and how many of them take on new people: a map over a table.</summary>
[OpenToAll]
public sealed class IndexModel : SearchPage
{
    /// <summary>Every region of the country, with those in which nobody is found.</summary>
    public IReadOnlyList<RegionCount> Regions { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await Ask(cancel) is { } refusal) return refusal;
        var search = HttpContext.RequestServices.GetRequiredService<SpecialistSearch>();
        var taking = Question.Without(Facet.TakesNew.Name()).With(Facet.TakesNew.Name(), "now");
        if (!(await search.Find(taking, cancel)).Succeeded(out var open, out var problem)) return Refuse(problem);
        var (found, free) = (Counts(Answer!), Counts(open));
        Regions =
        [
            .. Country.Regions.Select(r => new RegionCount(r.Code, r.Name.In(Language), r.Tile is { } t ? FormattableString.Invariant($"{t.Column},{t.Row}") : null, found.GetValueOrDefault(r.Code), free.GetValueOrDefault(r.Code)))
                .OrderByDescending(r => r.People).ThenBy(r => r.Name, StringComparer.CurrentCulture),
        ];
        return Page();
    }

    private static Dictionary<string, int> Counts(SearchAnswer answer) =>
        answer.Facets.FirstOrDefault(f => f.Name == Facet.Region.Name())?.Values.ToDictionary(v => v.Code, v => v.Count) ?? [];
}

/// <summary>A region with how many are found in it.</summary>
/// <param name="Tile">Column and row on the map of tiles; null when the country has none.</param>
/// <param name="TakeNew">How many of them take on new people now.</param>
public sealed record RegionCount(string Code, string Name, string? Tile, int People, int TakeNew);
