using System.Globalization;
using System.Text.RegularExpressions;

namespace Meirim.Standards.Reading;

/// <summary>Parts values that hold several entries in one cell.</summary>
internal static partial class Parting
{
    public static IEnumerable<string> AtSemicolons(string text) => At(text, ';');

    public static IEnumerable<string> AtCommas(string text) => At(text, ',');

    /// <summary>Parts at the sign where no bracket is open. A closing bracket without an opening one is a misprint and counts for nothing.</summary>
    private static IEnumerable<string> At(string text, char sign)
    {
        int depth = 0, start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '(') depth++;
            else if (i < text.Length && text[i] == ')') depth = Math.Max(0, depth - 1);
            else if (i == text.Length || (text[i] == sign && depth == 0))
            {
                var part = text[start..i].Trim();
                if (part.Length > 0) yield return part;
                start = i + 1;
            }
        }
    }

    /// <summary>Parts "1. … 2. …" where the numbers rise one by one; the first part has no number when the text begins without one.</summary>
    public static IEnumerable<(int? Number, string Text)> AtNumbers(string text, int first = 1)
    {
        int start = 0, next = first;
        int? number = null;
        foreach (Match match in Number().Matches(text))
        {
            if (int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) != next) continue;
            if (text[start..match.Index].Trim() is { Length: > 0 } part) yield return (number, part);
            number = next++;
            start = match.Index + match.Length;
        }
        if (text[start..].Trim() is { Length: > 0 } last) yield return (number, last);
    }

    [GeneratedRegex(@"(?<=^|\s)(?<n>\d{1,2})\.\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
