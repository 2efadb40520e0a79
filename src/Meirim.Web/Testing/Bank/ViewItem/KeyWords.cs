using System.Globalization;
using System.Text.RegularExpressions;
using Meirim.Qti.Items;

namespace Meirim.Web.Testing.Bank.ViewItem;

/// <summary>The key of one interaction, in words of one language.</summary>
/// <param name="Right">What is right; in an order, as it should stand.</param>
/// <param name="Points">What single answers are worth, where that is said.</param>
public sealed record KeyLine(string Response, bool IsOrdered, IReadOnlyList<string> Right, IReadOnlyList<(string Words, string Points)> Points);

/// <summary>Says keys in words. For those who keep the bank only: no candidate's page asks here (R10).</summary>
internal static partial class KeyWords
{
    /// <summary>One for each interaction that has a key.</summary>
    public static IReadOnlyList<KeyLine> Of(Item item, string language) =>
        [.. item.Interactions.Select(i => Of(item, i, language)).Where(k => k.Right.Count > 0 || k.Points.Count > 0)];

    private static KeyLine Of(Item item, Interaction interaction, string language)
    {
        var response = item.Response(interaction.Response);
        var key = response?.KeyFor(language) ?? AnswerKey.None;
        var names = Names(interaction, language);
        string Say(string value) => interaction switch
        {
            MatchInteraction or GapMatchInteraction => string.Join(" → ", value.Split(' ').Select(Name)),
            TextEntryInteraction or ExtendedTextInteraction => value,
            _ => Name(value),
        };
        string Name(string id) => names.TryGetValue(id, out var words) && words.Length > 0 ? words : id;
        return new KeyLine(interaction.Response, response?.Cardinality == Cardinality.Ordered, [.. key.Correct.Select(Say)],
            [.. (key.Mapping?.Entries ?? []).Select(e => (Say(e.Key), e.Points.ToString("0.##", CultureInfo.CurrentCulture)))]);
    }

    private static Dictionary<string, string> Names(Interaction interaction, string language)
    {
        IEnumerable<(string Id, string? Html)> Of(IEnumerable<Option> options) => options.Select(o => (o.Identifier, o.Text.In(language)));
        IEnumerable<(string Id, string? Html)> names = interaction switch
        {
            ChoiceInteraction c => Of(c.Options),
            InlineChoiceInteraction c => Of(c.Options),
            OrderInteraction o => Of(o.Options),
            MatchInteraction m => Of(m.Rows.Concat(m.Columns)),
            GapMatchInteraction g => Of(g.Words),
            HottextInteraction h => Hottext().Matches(h.Passage.In(language) ?? "").Select(m => (m.Groups[1].Value, (string?)m.Groups[2].Value)),
            HotspotInteraction h => h.Spots.Select(s => (s.Identifier, s.Label.In(language))),
            _ => [],
        };
        return names.GroupBy(n => n.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => ItemWords.Plain(g.First().Html ?? ""), StringComparer.Ordinal);
    }

    [GeneratedRegex("<span data-hottext=\"([^\"]+)\">(.*?)</span>", RegexOptions.CultureInvariant)]
    private static partial Regex Hottext();
}
