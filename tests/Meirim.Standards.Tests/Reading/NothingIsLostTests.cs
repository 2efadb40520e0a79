using System.Text.Json;
using System.Text.RegularExpressions;
using Meirim.Standards.Cards;
using Meirim.Standards.Reading;

namespace Meirim.Standards.Tests.Reading;

/// <summary>An account of words that knows nothing of the reader: whatever the source says is in the result or in a warning.</summary>
public partial class NothingIsLostTests
{
    [SkippableFact]
    public void Every_word_of_the_official_text_is_in_the_result_or_in_a_warning() =>
        Lost(System.Text.Encoding.UTF8.GetString(OfficialText.Bytes())).ShouldBeEmpty();

    [Fact]
    public void Every_word_of_our_own_order_is_in_the_result_or_in_a_warning() => Lost(OwnOrder.Text).ShouldBeEmpty();

    [Fact]
    public void The_account_sees_a_word_that_the_reader_never_got()
    {
        var document = StandardReader.Read(OwnOrder.Text).Document!;
        var without = document with { Cards = [.. document.Cards.Select(c => c with { Goal = "" })] };
        Lost(OwnOrder.Text, without).ShouldNotBeEmpty();
    }

    private static List<string> Lost(string source, StandardDocument? document = null)
    {
        document ??= StandardReader.Read(source).Document!;
        var contact = document.Warnings.Where(w => w.Code == WarningCodes.ContactLeftOut).Select(w => w.Line).ToHashSet();
        var lines = source.Split('\n').Where((_, i) => !contact.Contains(i + 1));
        var left = Count(lines.SelectMany(l => Words(LabelWords.Strip(Tags().Replace(l, " ")))));
        foreach (var (word, count) in Count(Said(document).SelectMany(Words)))
            if (left.TryGetValue(word, out var wanted)) left[word] = wanted - count;
        return [.. left.Where(w => w.Value > 0).Select(w => $"{w.Key} x{w.Value}")];
    }

    // every string of the JSON except mended texts, which would count a word twice, and what repeats other fields
    private static IEnumerable<string> Said(StandardDocument document)
    {
        using var json = JsonDocument.Parse(StandardJson.Write(document));
        return [.. Strings(json.RootElement, "")];
    }

    private static IEnumerable<string> Strings(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("code", out var code) && element.TryGetProperty("line", out _)
            => Sole.Contains(code.GetString()) ? [element.GetProperty("text").GetString()!] : [],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "cardList"
            ? p.Value.EnumerateArray().Select(e => e.GetProperty("text").GetString()!) : Strings(p.Value, p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Strings(e, name)),
        JsonValueKind.String when name is not ("correctedText" or "stateBody" or "correctedTitle" or "legalBasis" or "act" or "date" or "code" or "occupationCode" or "groupCode")
            => [element.GetString()!],
        _ => [],
    };

    // warnings whose words stand nowhere else; the others repeat words of the document
    private static readonly string?[] Sole = [WarningCodes.WordsNotRead, WarningCodes.ActivityRepeated, WarningCodes.BlockRepeated];

    private static Dictionary<string, int> Count(IEnumerable<string> words) =>
        words.GroupBy(w => w, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Count(), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>")]
    private static partial Regex Tags();
}
