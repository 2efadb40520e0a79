using Meirim.Standards.Cards;
using Meirim.Standards.Editions;

namespace Meirim.Web.Standards;

/// <summary>All imported wordings, and what they announce.</summary>
public sealed class Shelf
{
    public Shelf(IReadOnlyList<HeldEdition> editions, IReadOnlyList<StandardDocument> documents)
    {
        Editions = editions;
        Documents = documents;
        Calendar = new EditionCalendar([.. editions.Select(e => e.Edition)],
            [.. documents.SelectMany(d => d.PlannedAmendments).Distinct().OrderBy(p => p.EffectiveFrom)]);
    }

    /// <summary>By paragraph, then by first day.</summary>
    public IReadOnlyList<HeldEdition> Editions { get; }

    /// <summary>The texts that were imported.</summary>
    public IReadOnlyList<StandardDocument> Documents { get; }

    public EditionCalendar Calendar { get; }

    public bool IsEmpty => Editions.Count == 0;

    /// <summary>Every wording of the card that has, or once had, this occupation code, oldest first.</summary>
    public IReadOnlyList<HeldEdition> Of(string occupationCode)
    {
        var paragraphs = Editions.Where(e => e.OccupationCode == occupationCode).Select(e => e.Card.Paragraph).ToHashSet();
        return [.. Editions.Where(e => paragraphs.Contains(e.Card.Paragraph)).OrderBy(e => e.Edition.From)];
    }

    /// <summary>The wordings in force on the day; of a card whose first wording is still to come, that one.</summary>
    public IReadOnlyList<HeldEdition> On(DateOnly day) =>
    [
        .. Editions.GroupBy(e => e.Card.Paragraph)
            .Select(g => g.LastOrDefault(e => e.Edition.IsInForceOn(day)) ?? g.First()),
    ];

    public HeldEdition? InForce(string occupationCode, DateOnly day) => Of(occupationCode).LastOrDefault(e => e.Edition.IsInForceOn(day));

    /// <summary>A wording named as <c>CODE@DATE</c>: the one in force on that day.</summary>
    public HeldEdition? Find(string? address) =>
        address?.Split('@') is [var code, var text] && Ui.DayBinder.TryParse(text, out var day) ? InForce(code, day) : null;
}
