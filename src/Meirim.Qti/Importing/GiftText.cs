using System.Text;

namespace Meirim.Qti.Importing;

/// <summary>The signs of GIFT.</summary>
internal static class GiftText
{
    /// <summary>One answer: <c>=</c> right, <c>~</c> wrong or weighed.</summary>
    public sealed record Answer(char Sign, string Text);

    /// <summary>Where a sign stands that is not taken as itself; -1 when nowhere.</summary>
    public static int Find(string text, string sign, int from)
    {
        for (int i = from; i < text.Length; i++)
            if (text[i] == '\\') i++;
            else if (string.CompareOrdinal(text, i, sign, 0, sign.Length) == 0) return i;
        return -1;
    }

    /// <summary>The answers within the braces; null when they begin with something else.</summary>
    public static List<Answer>? Answers(string text)
    {
        if (text.Length == 0 || text[0] is not ('=' or '~')) return null;
        var answers = new List<Answer>();
        int start = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '\\')
            {
                i++;
                continue;
            }
            if (i < text.Length && text[i] is not ('=' or '~')) continue;
            answers.Add(new Answer(text[start], text[(start + 1)..Math.Min(i, text.Length)].Trim()));
            start = i;
        }
        // a back stroke at the very end left the last answer open
        if (start < text.Length) answers.Add(new Answer(text[start], text[(start + 1)..].Trim()));
        return answers;
    }

    /// <summary><c>[html]</c> and the like before a text.</summary>
    public static (string? Format, string Text) Format(string text)
    {
        foreach (var format in (string[])["html", "markdown", "plain", "moodle"])
            if (text.StartsWith($"[{format}]", StringComparison.OrdinalIgnoreCase)) return (format == "moodle" ? "html" : format, text[(format.Length + 2)..].Trim());
        return (null, text);
    }

    /// <summary>The text that is meant: <c>\=</c> is <c>=</c>, <c>\n</c> a new line.</summary>
    public static string Plain(string gift)
    {
        var plain = new StringBuilder(gift.Length);
        for (int i = 0; i < gift.Length; i++)
            if (gift[i] != '\\' || i + 1 == gift.Length) plain.Append(gift[i]);
            else
                _ = gift[++i] switch
                {
                    'n' => plain.Append('\n'),
                    '~' or '=' or '#' or '{' or '}' or ':' or '\\' => plain.Append(gift[i]),
                    var other => plain.Append('\\').Append(other),
                };
        return plain.ToString().Trim();
    }
}
