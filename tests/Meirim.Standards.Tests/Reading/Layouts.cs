using System.Text;
using System.Text.RegularExpressions;

namespace Meirim.Standards.Tests.Reading;

/// <summary>The same order as another copy of it would be laid out: other blanks, page breaks, wraps and tags, the same words.</summary>
internal static class Layouts
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    public static readonly Dictionary<string, Func<string, int, string>> All = new(StringComparer.Ordinal)
    {
        ["Windows line ends"] = (t, _) => t.Replace("\n", "\r\n", StringComparison.Ordinal),
        ["Unicode line ends"] = (t, _) => t.Replace('\n', '\u2028'),
        ["no-break spaces"] = (t, _) => t.Replace(' ', '\u00A0'),
        ["doubled blanks"] = (t, seed) => Some(t, " ", seed, 5, _ => "  "),
        ["blanks around cells"] = (t, _) => t.Replace("\t", " \t ", StringComparison.Ordinal),
        ["no empty cells at the end"] = (t, _) => Lines(t, (l, _) => l.TrimEnd('\t')),
        ["more empty cells at the end"] = (t, _) => Lines(t, (l, _) => l.Contains('\t', StringComparison.Ordinal) ? l + "\t\t" : l),
        ["indented lines"] = (t, _) => Lines(t, (l, _) => l.Length > 0 ? "  " + l : l),
        ["no blank lines"] = (t, _) => string.Join('\n', t.Split('\n').Where(l => l.Trim().Length > 0)),
        ["a blank line after every line"] = (t, _) => t.Replace("\n", "\n\n", StringComparison.Ordinal),
        ["some blank lines gone"] = (t, seed) => Some(t, "\n\n", seed, 2, _ => "\n"),
        ["some blank lines more"] = (t, seed) => Some(t, "\n", seed, 10, _ => "\n\n"),
        ["blank lines of blanks"] = (t, _) => Lines(t, (l, _) => l.Length == 0 ? " \t " : l),
        ["no tags"] = (t, _) => Regex.Replace(t, "</?p>|<ol[^>]*>", " ", Plain),
        ["line break tags"] = (t, _) => Regex.Replace(t, "</p> *<p>", "<br/>", Plain),
        ["tags in capitals"] = (t, _) => t.Replace("<p>", "<P class=\"x\">", StringComparison.Ordinal).Replace("</p>", "</P>", StringComparison.Ordinal),
        ["entities"] = (t, _) => t.Replace("<p>", "<p>&nbsp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("<ol style=&quot;list-style-type: none&quot;>", "<ol>", StringComparison.Ordinal),
        ["heads without a colon"] = (t, _) => Regex.Replace(t, "(Машығы|Білімі|Білімдер):", "$1", Plain),
        ["heads with a blank before the colon"] = (t, _) => Regex.Replace(t, "(Машығы|Білімі|Білімдер):", "$1 :", Plain),
        ["wrapped running text"] = (t, seed) => Zone(t, (l, front, heading) => front && !heading ? Wrap(l, 60 + seed) : l),
        ["wrapped headings"] = (t, seed) => Zone(t, (l, _, heading) => heading ? Wrap(l, 30 + seed) : l),
        ["wrapped cells of the description"] = (t, seed) => Lines(t, (l, _) =>
            l.StartsWith("\t\t", StringComparison.Ordinal) && Regex.IsMatch(l, @"(Машығы|Білім)[^\t]*\b1\. ", Plain) ? "\t\t" + Wrap(l.Trim('\t'), 60 + seed) : l),
        ["a row for each item"] = (t, _) => Regex.Replace(t, @"<p>(?=\d+\. )", "\n\t\t<p>", Plain),
        ["page breaks between items"] = (t, seed) => Broken(t, seed, @"(?<=\.(?:</p>)?) ?(?:<p>)?(?=\d{1,2}\. \p{Lu})", 2),
        ["page breaks within titles"] = TornTitles,
    };

    private static string Lines(string text, Func<string, int, string> change) => string.Join('\n', text.Split('\n').Select(change));

    private static string Some(string text, string what, int seed, int oneIn, Func<Match, string> change)
    {
        var random = new Random(seed);
        return Regex.Replace(text, Regex.Escape(what), m => random.Next(oneIn) == 0 ? change(m) : m.Value, Plain);
    }

    private static string Zone(string text, Func<string, bool, bool, string> change)
    {
        var lines = text.Split('\n');
        var first = Array.FindIndex(lines, IsHeading);
        var last = Array.FindLastIndex(lines, l => l.Contains('\t', StringComparison.Ordinal));
        return Lines(text, (l, i) => change(l, i < first || i > last, IsHeading(l)));
    }

    private static bool IsHeading(string line) => Regex.IsMatch(line, @"^\d+\. "".*карточкасы", Plain);

    // the content of a row of three cells goes on in the next row, after a page break
    private static string Broken(string text, int seed, string where, int oneIn)
    {
        var random = new Random(seed);
        return Lines(text, (line, _) =>
        {
            var cells = line.Split('\t');
            var places = cells.Length == 3 ? Regex.Matches(cells[2], where, Plain) : null;
            if (places is not { Count: > 1 } || random.Next(oneIn) != 0) return line;
            var at = places[random.Next(places.Count)].Index;
            return $"{cells[0]}\t{cells[1]}\t{cells[2][..at]}\n\n\t\t{cells[2][at..]}";
        });
    }

    private static string TornTitles(string text, int seed)
    {
        var random = new Random(seed);
        return Lines(text, (line, _) =>
        {
            var cells = line.Split('\t');
            var blanks = cells.Length == 3 ? Regex.Matches(cells[0], @"(?<=\p{Ll}) (?=\p{Ll})", Plain) : null;
            if (blanks is not { Count: > 2 } || !cells[0].StartsWith("Еңбек функциясы", StringComparison.Ordinal)) return line;
            var at = blanks[random.Next(1, blanks.Count)].Index;
            return $"{cells[0][..at]}\t{cells[1]}\t{cells[2]}\n\n{cells[0][(at + 1)..]}\t\t";
        });
    }

    private static string Wrap(string line, int width)
    {
        var wrapped = new StringBuilder();
        var column = 0;
        foreach (var word in line.Split(' '))
        {
            var breaks = column > 0 && column + word.Length > width;
            if (wrapped.Length > 0) wrapped.Append(breaks ? '\n' : ' ');
            wrapped.Append(word);
            column = breaks ? word.Length + 1 : column + word.Length + 1;
        }
        return wrapped.ToString();
    }
}
