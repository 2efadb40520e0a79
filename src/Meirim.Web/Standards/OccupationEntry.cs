using System.Globalization;
using Meirim.Standards.Cards;
using Meirim.Standards.Country;

namespace Meirim.Web.Standards;

/// <summary>An occupation as the list shows it: from the country's data, from the card in force, or both.</summary>
/// <param name="Known">The country's own entry; null for a card of an occupation that its data does not list.</param>
/// <param name="Held">The wording for the day; null while no official text is imported.</param>
/// <param name="Outline">The card in our own short words; null where the country's folder has none.</param>
public sealed record OccupationEntry(string Code, Occupation? Known, HeldEdition? Held, CardOutline? Outline)
{
    public int LevelFrom => Held?.Card.Level.From ?? Known!.LevelFrom;

    public int LevelTo => Held?.Card.Level.To ?? Known!.LevelTo;

    public string? SubLevel => Held is null ? Known!.SubLevel : Held.Card.SubLevel;

    public string Paragraph => Held?.Card.Paragraph.ToString(CultureInfo.InvariantCulture) ?? Known!.Paragraph;

    /// <summary>The name in the language; of an occupation that the country's data does not list, the source's.</summary>
    public string Name(string language) => Known?.Name.In(language) ?? Held!.Card.Name;

    /// <summary>The name as it begins a line.</summary>
    public string Title(string language) => Name(language) is { Length: > 0 } name ? char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..] : "";

    /// <summary>Language of <see cref="Name"/> where it is not that of the page.</summary>
    public string? NameLanguage => Known is null ? SourceText.Language : null;

    /// <summary>
    /// Our short title of a function, where the outline speaks of the same functions as the wording: a later wording may
    /// have others.
    /// </summary>
    public string? ShortTitle(LabourFunction function, string language) =>
        Outline is not null && Held is not null && Outline.Functions.Select(f => (f.Number, f.Kind)).SequenceEqual(Held.Card.Functions.Select(f => (f.Number, f.Kind)))
            ? Outline.Functions.First(f => f.Number == function.Number).Titles.In(language)
            : null;

    /// <summary>Occupation codes of the cards that this one is linked with.</summary>
    public IEnumerable<string> LinkedCodes(IReadOnlyList<OccupationEntry> all) => Held is null
        ? Outline?.Linked.Select(l => l.OccupationCode).OfType<string>() ?? []
        : Held.Card.Linked.Select(l => l.Paragraph is { } p ? all.FirstOrDefault(e => e.Held?.Card.Paragraph == p)?.Code : null).OfType<string>();

    /// <summary>Codes of the categories that can be climbed, "none" first; empty when there are none.</summary>
    public IReadOnlyList<string> Ladder(CountryData country, DateOnly on)
    {
        if (Known is null) return Held!.Card.Categories;
        var categories = country.RequirementsFor(Code, on).Select(s => s.Category).OfType<string>().Distinct(StringComparer.Ordinal)
            .OrderBy(country.RankOfCategory).ToList();
        if (categories.Count == 0) return [];
        return [.. country.Categories.Where(c => c.Rank == 0).Select(c => c.Code), .. categories];
    }
}
