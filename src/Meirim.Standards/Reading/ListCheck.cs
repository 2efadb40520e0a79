using System.Globalization;
using Meirim.Standards.Cards;
using Meirim.Standards.Editions;

namespace Meirim.Standards.Reading;

/// <summary>Compares cards with the list that announces them, and links cards with each other.</summary>
internal static class ListCheck
{
    private const double NearlySame = 0.95;

    /// <summary>Warns where the list and a card disagree. Entry n of the list in paragraph p is the card of paragraph p + n.</summary>
    public static void Compare(IReadOnlyList<CardListEntry> list, IReadOnlyList<OccupationCard> cards, (int Paragraph, int Line)? place, ReadLog log)
    {
        if (place is not { } at) return;
        foreach (var entry in list)
        {
            if (cards.FirstOrDefault(c => c.Paragraph == at.Paragraph + entry.Number) is not { } card) continue;
            if (!SameName(entry.Name, card.Name)) log.Warn(WarningCodes.NameDiffersFromList, at.Line, entry.Text);
            if (entry.Level is { } level && level != card.Level) log.Warn(WarningCodes.LevelDiffersFromList, at.Line, entry.Text);
        }
    }

    /// <summary>Refuses a text in which a card stands in the place of another one of the list: two were swapped, or one was put in twice.</summary>
    public static void Refuse(IReadOnlyList<CardListEntry> list, IReadOnlyList<OccupationCard> cards, (int Paragraph, int Line)? place, Structure structure, ReadLog log)
    {
        if (place is not { } at) return;
        foreach (var entry in list)
        {
            var paragraph = at.Paragraph + entry.Number;
            if (cards.FirstOrDefault(c => c.Paragraph == paragraph) is not { } card || SameName(entry.Name, card.Name)) continue;
            if (!list.Any(e => SameName(e.Name, card.Name))) continue;
            var line = structure.Headings.First(h => h.Paragraph == paragraph).Line;
            log.Refuse(ErrorCodes.CardsOutOfOrder, line, string.Create(CultureInfo.InvariantCulture, $"{paragraph}. {entry.Name}"));
        }
    }

    /// <summary>The cards with their links bound to cards; a doubtful link stays text.</summary>
    public static IEnumerable<OccupationCard> Resolve(IReadOnlyList<OccupationCard> cards) => cards.Select(card => card with
    {
        Linked = [.. card.Linked.Select(link => Find(cards, link) is { } meant
            ? link with { OccupationCode = link.OccupationCode ?? meant.OccupationCode, Paragraph = meant.Paragraph }
            : link)],
    });

    /// <summary>
    /// The card with the printed code, else the one of this name, else the one of its level whose name differs only as a long
    /// name does that was typed twice (an ending, a word left out).
    /// </summary>
    private static OccupationCard? Find(IReadOnlyList<OccupationCard> cards, LinkedOccupation link) =>
        cards.FirstOrDefault(c => link.OccupationCode is { } code && c.OccupationCode == code)
        ?? cards.FirstOrDefault(c => SameName(c.Name, link.Name))
        ?? cards.FirstOrDefault(c => c.Level.To.ToString(CultureInfo.InvariantCulture) == link.Level && TextSimilarity.Of(c.Name, link.Name) >= NearlySame);

    private static bool SameName(string a, string b) => string.Equals(a.Trim('.', ' '), b.Trim('.', ' '), StringComparison.OrdinalIgnoreCase);
}
