using System.Text.RegularExpressions;

namespace Meirim.Architecture.Tests;

/// <summary>The repository holds facts and figures of the official documents, never their sentences.</summary>
public sealed partial class SourceSentenceTests
{
    /// <summary>So many words in a row are a sentence of someone; fewer may be a term or a title.</summary>
    private const int Run = 12;

    /// <summary>Orders of our own making: their sentences are ours, the labels of the form's fields stand in a row as in every such order.</summary>
    private static readonly string[] HasLabelsOfTheForm = ["tests/Meirim.Standards.Tests/Reading/OwnOrder.txt"];

    [SkippableFact]
    public void No_sentence_of_the_sources_stands_in_the_repository()
    {
        Skip.If(Repository.Sources is null, "official text not at hand");
        var theirs = Directory.EnumerateFiles(Repository.Sources!, "*.txt").SelectMany(f => Runs(File.ReadAllText(f))).ToHashSet(StringComparer.Ordinal);

        theirs.Count.ShouldBeGreaterThan(1_000);
        Repository.Files.Where(IsText).Where(f => !HasLabelsOfTheForm.Contains(f))
            .SelectMany(f => Runs(Repository.Text(f)).Where(theirs.Contains).Take(1).Select(run => $"{f}: {run}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_wall_falls_for_a_copied_sentence() =>
        Runs("<p>1. One two, three four five six</p> seven eight nine ten eleven twelve thirteen.").ShouldContain("two three four five six seven eight nine ten eleven twelve thirteen");

    private static bool IsText(string file) =>
        Path.GetExtension(file) is ".cs" or ".cshtml" or ".json" or ".md" or ".ts" or ".css" or ".txt" or ".csv" && !file.EndsWith("packages.lock.json", StringComparison.Ordinal);

    private static IEnumerable<string> Runs(string text)
    {
        var words = Word().Matches(Tag().Replace(text, " ")).Select(m => m.Value.ToLowerInvariant()).ToList();
        for (int i = 0; i + Run <= words.Count; i++) yield return string.Join(' ', words.GetRange(i, Run));
    }

    [GeneratedRegex(@"[\p{L}]{2,}")]
    private static partial Regex Word();

    [GeneratedRegex("<[^>]{1,60}>")]
    private static partial Regex Tag();
}
