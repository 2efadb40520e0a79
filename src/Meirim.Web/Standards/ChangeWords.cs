using System.Text.RegularExpressions;
using Meirim.Standards.Editions;
using Meirim.Web.Ui;

namespace Meirim.Web.Standards;

/// <summary>Differences between two wordings of a card, in words, with colour and sign.</summary>
public sealed partial class ChangeWords(Texts texts)
{
    /// <summary>"Added", "Removed", "Changed", "Moved".</summary>
    public string Say(ChangeKind kind) => texts["standard.change." + Name(kind.ToString())];

    /// <summary>The part of the card: "Ability", "Level" …</summary>
    public string Say(ChangedPart part) => texts["standard.part." + Name(part.ToString())];

    public static string Color(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "success",
        ChangeKind.Removed => "danger",
        ChangeKind.Changed => "warning",
        ChangeKind.Moved => "info",
    };

    public static string Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "+",
        ChangeKind.Removed => "−",
        ChangeKind.Changed => "≠",
        ChangeKind.Moved => "→",
    };

    /// <summary>"2 added, 1 removed": what happened how often.</summary>
    public string Sum(IEnumerable<EditionChange> changes)
    {
        var counts = changes.GroupBy(c => c.Kind).OrderBy(g => g.Key).Select(g => texts[$"standard.changes.{Name(g.Key.ToString())}", g.Count()]).ToList();
        return counts.Count == 0 ? texts["standard.changes.none"] : string.Join(", ", counts);
    }

    /// <summary>The value as it is shown: that of a kind of function is a word of ours.</summary>
    public string Value(ChangedPart part, string value) =>
        part == ChangedPart.FunctionKind ? texts["standard.function." + Name(value)] : value;

    private static string Name(string value) => Hump().Replace(value, "-$1").ToLowerInvariant();

    [GeneratedRegex("(?<=.)([A-Z])")]
    private static partial Regex Hump();
}
