using System.Globalization;
using System.Text.RegularExpressions;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>Takes the editorial notes, wherever they cut in, before anything else is read: they belong to no card.</summary>
internal static partial class NoteReader
{
    public static (List<PlannedAmendment> Planned, List<string> Notes) Read(SourceText source, ReadLog log)
    {
        var planned = new List<PlannedAmendment>();
        var notes = new List<string>();
        var paragraph = 0;
        for (var line = 0; line < source.Lines.Length; line++)
        {
            if (Numbered().Match(source.Lines[line]) is { Success: true } numbered)
                paragraph = int.Parse(numbered.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
            var label = Label().Match(source.Lines[line]);
            if (!label.Success) continue;
            var own = source.Line(line).From(label.Index + label.Length);
            source.Mark(source.Line(line));
            var text = source.Text(own);
            var at = line;
            if (text.Length == 0)
            {
                at = Enumerable.Range(line + 1, Math.Min(8, source.Lines.Length - line - 1))
                    .FirstOrDefault(l => !string.IsNullOrWhiteSpace(source.Lines[l]), -1);
                if (at < 0) continue;
                text = source.Take(source.Line(at));
            }
            Sort(text, at, paragraph, planned, notes, log);
        }
        return (planned, notes);
    }

    private static void Sort(string text, int line, int paragraph, List<PlannedAmendment> planned, List<string> notes, ReadLog log)
    {
        var form = Announcement().Match(text);
        if (form.Success && KazakhDate.Figures(form.Groups["date"].Value) is { } date
            && KazakhDate.Figures(form.Groups["from"].Value) is { } from)
        {
            var parent = form.Groups["sub"].Success ? paragraph.ToString(CultureInfo.InvariantCulture) + "." : "";
            planned.Add(new([.. Paragraphs(form.Groups["list"].Value).Select(p => parent + p)], form.Groups["act"].Value, date, from, text));
            return;
        }
        notes.Add(text);
        if (text.Contains("редакция", StringComparison.OrdinalIgnoreCase) || text.Contains("өзгеріс", StringComparison.OrdinalIgnoreCase))
            log.Warn(WarningCodes.NoteNotUnderstood, line, text);
    }

    /// <summary>"12, 13-15" as 12, 13, 14, 15.</summary>
    public static IEnumerable<int> Paragraphs(string list)
    {
        foreach (Match span in SpanOfNumbers().Matches(list))
        {
            var from = int.Parse(span.Groups["a"].ValueSpan, CultureInfo.InvariantCulture);
            var to = span.Groups["b"].Success ? int.Parse(span.Groups["b"].ValueSpan, CultureInfo.InvariantCulture) : from;
            for (var n = from; n <= to; n++) yield return n;
        }
    }

    [GeneratedRegex(@"^\s*ЗҚАИ-?\s*ның ескертпесі\s*!?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s*(?<n>\d{1,3})\.\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:[-–•*]\s*)?(?<list>\d{1,3}[\d\s,–-]{0,200}?)\)?\s*-?\s*(?:(?<sub>тармақша)|тармақ)\p{L}{0,6}\s.{0,400}?(?<date>\d\d\.\d\d\.\d{4})\s*№\s*(?<act>[\p{L}\d/-]{1,30})\s*\((?<from>\d\d\.\d\d\.\d{4})",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"(?<a>\d{1,3})(?:\s*[-–]\s*(?<b>\d{1,3}))?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SpanOfNumbers();
}
