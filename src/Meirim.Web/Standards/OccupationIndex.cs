using Meirim.Standards.Country;

namespace Meirim.Web.Standards;

/// <summary>Every occupation that has a card in the country's data or in the imported text.</summary>
public sealed class OccupationIndex(EditionShelf shelf, CountryData country, CardOutlines outlines)
{
    /// <summary>By level, then by paragraph.</summary>
    public async Task<IReadOnlyList<OccupationEntry>> On(DateOnly day, CancellationToken cancel = default)
    {
        var held = (await shelf.Load(cancel)).On(day);
        var known = country.Occupations.Where(o => o.HasCard).Select(o => new OccupationEntry(o.Code, o, held.FirstOrDefault(h => h.OccupationCode == o.Code), outlines.Find(o.Code))).ToList();
        var others = held.Where(h => known.All(k => k.Code != h.OccupationCode)).Select(h => new OccupationEntry(h.OccupationCode, null, h, outlines.Find(h.OccupationCode)));
        return [.. known.Concat(others).OrderBy(e => e.LevelFrom).ThenBy(e => e.LevelTo).ThenBy(e => e.Paragraph.Length).ThenBy(e => e.Paragraph, StringComparer.Ordinal)];
    }

    /// <summary>The occupation with this code on the day; null when there is none, or when it is only another title of a card.</summary>
    public async Task<OccupationEntry?> Find(string code, DateOnly day, CancellationToken cancel = default)
    {
        var known = country.Occupations.Find(code);
        var chain = (await shelf.Load(cancel)).Of(code);
        var held = chain.LastOrDefault(e => e.Edition.IsInForceOn(day));
        return known is { HasCard: true } || chain.Count > 0 ? new OccupationEntry(code, known, held ?? (known is null ? chain[0] : null), outlines.Find(code)) : null;
    }

    /// <summary>Code of the card that covers another title, e.g. a profile of an occupation; null when the code is none.</summary>
    public string? CardOf(string code) => country.Occupations.Find(code) is { HasCard: false } other ? other.Card : null;
}
