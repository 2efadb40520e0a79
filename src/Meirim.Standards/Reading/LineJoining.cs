using System.Text.RegularExpressions;

namespace Meirim.Standards.Reading;

/// <summary>
/// Puts wrapped lines of running text together: those before the first card, those of the last chapter and the headings of
/// cards. The words go to the line on which their paragraph begins and leave an empty line, so that line numbers stay.
/// Rows of tables are left alone: there a line end may be a page break.
/// </summary>
internal static partial class LineJoining
{
    private const int LongestHeading = 25;

    // a bound for hostile texts
    private const int LongestParagraph = 100;

    // paragraphs of running text are longer than this where they are not wrapped
    private const int WidestWrapped = 200;

    public static string[] Join(string[] lines)
    {
        JoinHeadings(lines);
        var first = Array.FindIndex(lines, IsHeading);
        if (first < 0) return lines;
        var last = Array.FindLastIndex(lines, l => l.Contains('\t', StringComparison.Ordinal) || IsHeading(l));
        JoinLines(lines, 0, first);
        JoinLines(lines, last + 1, lines.Length);
        return lines;
    }

    private static void JoinHeadings(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!HeadingBegins().IsMatch(lines[i]) || EndsHeading(lines[i]) || HasTab(lines[i])) continue;
            for (var j = i + 1; j < Math.Min(lines.Length, i + LongestHeading); j++)
            {
                if (string.IsNullOrWhiteSpace(lines[j]) || EntryBegins().IsMatch(lines[j])) break;
                if (!EndsHeading(lines[j]))
                {
                    if (HasTab(lines[j])) break;
                    continue;
                }
                for (var k = i + 1; k <= j; k++) Move(lines, i, k);
                break;
            }
        }
    }

    private static void JoinLines(string[] lines, int from, int to)
    {
        var width = lines[from..to].Select(l => l.TrimEnd().Length).DefaultIfEmpty().Max();
        int open = -1, last = 0;
        for (var i = from; i < to; i++)
        {
            var length = lines[i].TrimEnd().Length;
            if (length == 0) open = -1;
            else if (open < 0 || i - open > LongestParagraph || EntryBegins().IsMatch(lines[i]) || !(IsFull(last, lines[i], width) || GoesOn(lines[open], lines[i]))) open = i;
            else Move(lines, open, i);
            last = length;
        }
    }

    // The text is wrapped at this width, and the line above had no room for the next word.
    private static bool IsFull(int length, string next, int width) =>
        width is > 20 and <= WidestWrapped && length + 1 + next.Trim().Split(' ', 2)[0].Length > width * 9 / 10;

    private static void Move(string[] lines, int to, int from)
    {
        lines[to] = $"{lines[to].TrimEnd()} {lines[from].TrimStart()}";
        lines[from] = "";
    }

    // A single line was broken: a small letter goes on with what no sign ended.
    private static bool GoesOn(string text, string next) =>
        char.IsLower(next.TrimStart()[0]) && !".;:!?".Contains(text.TrimEnd()[^1], StringComparison.Ordinal);

    private static bool HasTab(string line) => line.TrimEnd().Contains('\t', StringComparison.Ordinal);

    private static bool IsHeading(string line) => HeadingBegins().IsMatch(line) && EndsHeading(line);

    private static bool EndsHeading(string line) => HeadingEnds().IsMatch(line);

    [GeneratedRegex(@"^\s*\d{1,3}\.\s*[""«“„]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingBegins();

    [GeneratedRegex(@"карточкасы[\s:;.""»”]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingEnds();

    // a number, a bullet, a chapter, a step of economic activity, an editorial note, or what names the contact person
    [GeneratedRegex("""
        ^\s*(?:[-–•*]\s*)?(?:
          \d{1,3}[.)](?:\s|$) | \d{1,2}\s*-?\s*(?:ші|шы)?\s*тарау | [A-Z]\s | \d{2}(?:\.\d{1,2}){1,2}\.?\s | \d{2}\s+\p{Lu}
        | (?i:ЗҚАИ | Кәсіптердің\s+карточкалары | E-?mail | Эл\p{L}*\.?\s*пошта | (?:Байланыс\s+)?Телефон | орындаушы\s*:)
        )
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex EntryBegins();
}
