using System.Globalization;
using System.Text.RegularExpressions;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>Reads the chapter of general provisions: field of application, definitions, abbreviations.</summary>
internal sealed partial class GeneralReader(SourceText source, ReadLog log)
{
    public string? Scope { get; private set; }

    public List<Definition> Definitions { get; } = [];

    public List<Abbreviation> Abbreviations { get; } = [];

    public void Read(int from, int to)
    {
        source.Mark(source.Line(from));
        var part = Part.None;
        for (var line = from + 1; line < to; line++)
        {
            if (source.IsDone(line)) continue;
            var text = source.Text(source.Line(line));
            if (Paragraph().Match(text) is { Success: true } paragraph) part = Begin(paragraph.Groups["text"].Value, line);
            else if (Entry().Match(text) is { Success: true } entry && part != Part.None && Add(part, entry)) source.Mark(source.Line(line));
        }
        Check(Definitions.Select(d => d.Number), from);
        Check(Abbreviations.Select(a => a.Number), from);
    }

    private Part Begin(string text, int line)
    {
        var part = text.Contains("қысқарту", StringComparison.OrdinalIgnoreCase) ? Part.Abbreviations
            : text.Contains("терминдер", StringComparison.OrdinalIgnoreCase) || text.Contains("ұғымдар", StringComparison.OrdinalIgnoreCase)
                ? Part.Definitions : Part.None;
        if (part == Part.None && Scope is null) Scope = source.Take(source.Line(line))[(text.Length == 0 ? 0 : ^text.Length)..];
        else if (part != Part.None) source.Mark(source.Line(line));
        return part;
    }

    private bool Add(Part part, Match entry)
    {
        var number = int.Parse(entry.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        var (term, text) = Split(entry.Groups["text"].Value);
        if (text.Length == 0) return false;
        if (part == Part.Definitions) Definitions.Add(new(number, term, text));
        else Abbreviations.Add(new(number, term, text));
        return true;
    }

    // A hyphen may stand within the term ("әрі қарай - СБШ"), so the dash of the definition is looked for first.
    private static (string Term, string Text) Split(string text)
    {
        var at = text.IndexOfAny(['–', '—']);
        if (at < 0) at = text.IndexOf(" - ", StringComparison.Ordinal) + 1;
        return at <= 0 ? (text, "") : (text[..at].Trim(), text[(at + 1)..].Trim().TrimEnd(';', '.').TrimEnd());
    }

    private void Check(IEnumerable<int> numbers, int line)
    {
        var expected = 1;
        foreach (var number in numbers)
        {
            if (number != expected) log.Warn(WarningCodes.ListNumbering, line, number.ToString(CultureInfo.InvariantCulture));
            expected = number + 1;
        }
    }

    private enum Part
    {
        None,
        Definitions,
        Abbreviations,
    }

    [GeneratedRegex(@"^\d{1,3}\.\s+(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"^(?:[-•*]\s*)?(?<n>\d{1,2})\)\s*(?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Entry();
}
