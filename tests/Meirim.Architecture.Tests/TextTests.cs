using System.Text.Json;
using System.Text.RegularExpressions;

namespace Meirim.Architecture.Tests;

/// <summary>Every text stands in four languages, with the forms that each language needs, and nothing is asked for that is not there.</summary>
public sealed partial class TextTests
{
    private static readonly Dictionary<string, string[]> Forms = new(StringComparer.Ordinal)
    {
        ["kk"] = ["one", "other"],
        ["ru"] = ["one", "few", "many", "other"],
        ["en"] = ["one", "other"],
        ["lv"] = ["zero", "one", "other"],
    };

    private static readonly IReadOnlyList<(string File, string Key, JsonElement Value)> All =
    [
        .. Repository.Files.Where(f => f.EndsWith(".texts.json", StringComparison.Ordinal)).SelectMany(f =>
            JsonDocument.Parse(Repository.Text(f)).RootElement.EnumerateObject().Select(t => (f, t.Name, t.Value))),
    ];

    [Fact]
    public void Every_text_is_there_in_four_languages()
    {
        All.Count.ShouldBeGreaterThan(50);
        All.SelectMany(t => Faults(t.Key, t.Value)).ShouldBeEmpty();
    }

    [Fact]
    public void The_wall_falls_for_a_missing_language_and_for_a_missing_form()
    {
        Faults("x", JsonDocument.Parse("""{"kk": "а", "ru": "б", "en": "c"}""").RootElement).ShouldBe(["x: no lv"]);
        Faults("x", JsonDocument.Parse("""{"kk": "а", "ru": {"one": "б", "other": "в"}, "en": "c", "lv": "d"}""").RootElement).ShouldNotBeEmpty();
        Faults("x", JsonDocument.Parse("""{"kk": "а {0}", "ru": "б", "en": "c {0}", "lv": "d {0}"}""").RootElement).ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_problem_has_a_text()
    {
        var keys = All.Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        var codes = Repository.Files.Where(f => f.EndsWith("Problems.cs", StringComparison.Ordinal))
            .SelectMany(f => ProblemCode().Matches(Repository.Text(f)).Select(m => m.Groups[1].Value)).ToList();

        codes.Count.ShouldBeGreaterThan(10);
        codes.Where(c => !keys.Contains("problem." + c)).ShouldBeEmpty();
        codes.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty("a code is never used twice");
    }

    [Fact]
    public void Every_text_that_a_page_asks_for_by_name_exists()
    {
        var keys = All.Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        var asked = Repository.Files.Where(f => f.StartsWith("src/Meirim.Web/", StringComparison.Ordinal) && (f.EndsWith(".cshtml", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal)))
            .SelectMany(f => AskedKey().Matches(Repository.Text(f)).Select(m => (File: f, Key: m.Groups[1].Value)));

        asked.Where(a => !keys.Contains(a.Key)).ShouldBeEmpty();
    }

    private static List<string> Faults(string key, JsonElement text)
    {
        var faults = new List<string>();
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, forms) in Forms)
        {
            if (!text.TryGetProperty(language, out var value))
            {
                faults.Add($"{key}: no {language}");
                continue;
            }
            var texts = value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().ToDictionary(f => f.Name, f => f.Value.GetString()!) : new() { ["other"] = value.GetString()! };
            if (texts.Values.Any(string.IsNullOrWhiteSpace)) faults.Add($"{key}: empty in {language}");
            if (value.ValueKind == JsonValueKind.Object && forms.Except(texts.Keys).Any()) faults.Add($"{key}: {language} lacks {string.Join(", ", forms.Except(texts.Keys))}");
            arguments[language] = string.Join(' ', texts.Values.SelectMany(t => Argument().Matches(t).Select(m => m.Groups[1].Value)).Distinct().Order());
        }
        if (arguments.Values.Distinct().Count() > 1) faults.Add($"{key}: the languages use different arguments ({string.Join(" | ", arguments)})");
        return faults;
    }

    [GeneratedRegex(@"new\(""([A-Z]{2,4}-\d{3})""")]
    private static partial Regex ProblemCode();

    [GeneratedRegex(@"\bT(?:exts)?\[""([a-zA-Z0-9.\-]+)""[\],]")]
    private static partial Regex AskedKey();

    [GeneratedRegex(@"\{(\d)[^}]*\}")]
    private static partial Regex Argument();
}
