using System.Globalization;
using System.Text.RegularExpressions;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>Reads qualification levels: "4", "2-3", "2-3 - деңгейі".</summary>
internal static partial class Levels
{
    public static LevelRange? Parse(string text)
    {
        var form = Form().Match(text);
        if (!form.Success) return null;
        var from = int.Parse(form.Groups["a"].ValueSpan, CultureInfo.InvariantCulture);
        var to = form.Groups["b"].Success ? int.Parse(form.Groups["b"].ValueSpan, CultureInfo.InvariantCulture) : from;
        return from <= to ? new(from, to) : null;
    }

    [GeneratedRegex(@"^\s*(?<a>[1-8])(?:\s*[-–]\s*(?<b>[1-8]))?(?![\d.])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
