using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>Compares cards with the list that announces them, and links cards with each other.</summary>
internal static class ListCheck
{
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

    /// <summary>The cards with their links bound to cards of the same name; a doubtful link stays text.</summary>
    public static IEnumerable<OccupationCard> Resolve(IReadOnlyList<OccupationCard> cards) => cards.Select(card => card with
    {
        Linked = [.. card.Linked.Select(link => link with { Paragraph = Find(cards, link)?.Paragraph })],
    });

    private static OccupationCard? Find(IReadOnlyList<OccupationCard> cards, LinkedOccupation link) =>
        cards.FirstOrDefault(c => link.OccupationCode is { } code && c.OccupationCode == code)
        ?? cards.FirstOrDefault(c => SameName(c.Name, link.Name));

    private static bool SameName(string a, string b) => string.Equals(a.Trim('.', ' '), b.Trim('.', ' '), StringComparison.OrdinalIgnoreCase);
}
