using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>Compares cards with the list that announces them, and links cards with each other.</summary>
internal static class ListCheck
{
    /// <summary>Warns where the list and a card disagree. The list's order is that of the cards.</summary>
    public static void Compare(IReadOnlyList<CardListEntry> list, IReadOnlyList<OccupationCard> cards, int line, ReadLog log)
    {
        for (var i = 0; i < Math.Min(list.Count, cards.Count); i++)
        {
            if (!SameName(list[i].Name, cards[i].Name)) log.Warn(WarningCodes.NameDiffersFromList, line, list[i].Text);
            if (list[i].Level is { } level && level != cards[i].Level) log.Warn(WarningCodes.LevelDiffersFromList, line, list[i].Text);
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
