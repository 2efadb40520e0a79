using System.Net;
using System.Text.RegularExpressions;
using Meirim.Qti.Items;

namespace Meirim.Web.Testing.Bank;

/// <summary>What an item says, in plain words.</summary>
internal static partial class ItemWords
{
    private const int FirstLetters = 140;

    /// <summary>How it begins, in the reader's language or else in one that it has, and in which.</summary>
    public static (string Language, string Words) First(Item item, string reading)
    {
        foreach (var language in item.Languages.OrderBy(l => l != reading))
            if (Question(item, language) is { Length: > 0 } words) return (language, words.Length > FirstLetters ? words[..FirstLetters] + "…" : words);
        return (reading, "");
    }

    /// <summary>True when the words stand somewhere in the item, in any language and whatever the case.</summary>
    public static bool Say(Item item, string words) => item.Texts().Any(t => t.Any(l => Plain(l.Value).Contains(words, StringComparison.OrdinalIgnoreCase)));

    /// <summary>True when whatever a candidate reads is there in that language. The title is not shown to candidates.</summary>
    public static bool IsComplete(Item item, string language) => item.Body.Has(language) && item.Texts().Skip(1).All(t => t.IsNone || t.Has(language));

    public static string Plain(string html) => Blanks().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ").Trim();

    private static string Question(Item item, string language) =>
        Plain(string.Join(' ', item.Interactions.Select(i => i.Prompt.In(language)).Prepend(item.Body.In(language))));

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
