using System.Text;
using Meirim.Qti.Importing;
using Meirim.Qti.Items;
using Meirim.Qti.Processing;

namespace Meirim.Qti.Tests.Importing;

/// <summary>Files of other formats, read as a person sends them.</summary>
internal static class Imports
{
    public static ImportResult Read(string text, string language = "ru") => Importer.Read(Encoding.UTF8.GetBytes(text), language);

    public static Item Item(this ImportResult result)
    {
        result.Problems.ShouldBeEmpty();
        var verdict = result.Verdicts.Single();
        return verdict.Item ?? throw new InvalidOperationException(string.Join("; ", verdict.Problems));
    }

    /// <summary>The codes of a verdict, refusals and warnings.</summary>
    public static IEnumerable<string> Codes(this ImportVerdict verdict) => verdict.Problems.Select(p => p.Code);

    public static double? Score(this Item item, params string[] values) =>
        ResponseProcessor.Score(item, new Dictionary<string, IReadOnlyList<string>> { ["RESPONSE"] = values }, item.Languages.First()).Score;

    /// <summary>The identifier of the option that says so.</summary>
    public static string Option(this Item item, string text) => ((ChoiceInteraction)item.Interactions[0]).Options.Single(o => o.Text.Any(t => t.Value.Contains(text, StringComparison.Ordinal))).Identifier;
}
