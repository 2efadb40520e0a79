using System.Globalization;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Editions;

/// <summary>
/// All imported wordings of a standard's cards and all announced ones. A card keeps its paragraph from edition to edition; its
/// occupation code may change.
/// </summary>
/// <param name="Editions">Imported wordings; for one paragraph their days do not overlap.</param>
/// <param name="Planned">Announced wordings, imported or not.</param>
public sealed record EditionCalendar(EquatableList<CardEdition> Editions, EquatableList<PlannedAmendment> Planned)
{
    public static readonly EditionCalendar Empty = new([], []);

    /// <summary>
    /// The calendar with another text imported: its cards come into force on the act's day and end the wordings before them.
    /// Importing the same act again replaces what it gave.
    /// </summary>
    /// <param name="effectiveFrom">First day in force, where the act names no calendar day.</param>
    /// <exception cref="ArgumentException">Neither the act nor the caller names the first day in force.</exception>
    public EditionCalendar With(StandardDocument document, DateOnly? effectiveFrom = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var from = document.Act.EffectiveFrom ?? effectiveFrom
            ?? throw new ArgumentException("The act names no day of entry into force; give one.", nameof(effectiveFrom));
        var others = Editions.Where(e => (e.ActNumber, e.ActDate) != (document.Act.Number, document.Act.Date));
        var added = document.Cards.Select(c => new CardEdition(c, document.Act.Number, document.Act.Date, from, null));
        return new([.. others.Concat(added).GroupBy(e => e.Card.Paragraph).OrderBy(g => g.Key).SelectMany(Chain)],
            [.. Planned.Concat(document.PlannedAmendments).Distinct().OrderBy(p => p.EffectiveFrom)]);
    }

    /// <summary>The wording of the card in this paragraph on the day, with what is announced or overdue.</summary>
    public EditionAnswer On(int paragraph, DateOnly day)
    {
        var inForce = Editions.LastOrDefault(e => e.Card.Paragraph == paragraph && e.IsInForceOn(day));
        var mine = Planned.Where(p => p.Paragraphs.Contains(paragraph.ToString(CultureInfo.InvariantCulture))).ToList();
        return new(inForce, mine.LastOrDefault(p => p.EffectiveFrom <= day && !IsImported(p, paragraph)), mine.Find(p => p.EffectiveFrom > day));
    }

    /// <summary>
    /// All announced wordings in force on the day that are not imported. Those outside of cards (<c>3.9</c>) count as imported with
    /// any card of the same act.
    /// </summary>
    public IEnumerable<PlannedAmendment> OverdueOn(DateOnly day) => Planned.Where(p => p.EffectiveFrom <= day && !p.Paragraphs.All(n =>
        int.TryParse(n, CultureInfo.InvariantCulture, out var paragraph) ? IsImported(p, paragraph) : Editions.Any(e => Holds(e, p))));

    // a later wording of the card takes the announced one in
    private bool IsImported(PlannedAmendment planned, int paragraph) =>
        Editions.Any(e => e.Card.Paragraph == paragraph && (Holds(e, planned) || e.From >= planned.EffectiveFrom));

    private static bool Holds(CardEdition edition, PlannedAmendment planned) =>
        edition.ActNumber == planned.Act && edition.ActDate == planned.Date;

    private static IEnumerable<CardEdition> Chain(IEnumerable<CardEdition> editions)
    {
        var sorted = editions.OrderBy(e => e.From).ThenBy(e => e.ActDate).ToList();
        return sorted.Select((e, i) => e with { Until = i + 1 < sorted.Count ? sorted[i + 1].From : null });
    }
}
