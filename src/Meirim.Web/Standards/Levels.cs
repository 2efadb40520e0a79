using System.Globalization;
using Meirim.Standards.Cards;

namespace Meirim.Web.Standards;

/// <summary>A level of the qualifications framework as it is written: <c>4</c>, <c>2–3</c>, <c>7 (7.1)</c>.</summary>
internal static class Levels
{
    public static string Say(OccupationCard card) => Say(card.Level.From, card.Level.To, card.SubLevel);

    public static string Say(int from, int to, string? subLevel)
    {
        var level = from == to ? from.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{from}–{to}");
        return subLevel is null ? level : $"{level} ({subLevel})";
    }
}
