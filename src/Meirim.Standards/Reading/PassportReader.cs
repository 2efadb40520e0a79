using System.Globalization;
using System.Text.RegularExpressions;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>Reads the passport: name, code, economic activities, description, list of cards.</summary>
internal sealed partial class PassportReader(SourceText source, ReadLog log)
{
    private readonly List<(string Code, string Text, int Line)> _chain = [];
    private Part _part;

    public string? Name { get; private set; }

    public string? Code { get; private set; }

    public string? Description { get; private set; }

    public List<EconomicActivity> Activities { get; } = [];

    public List<CardListEntry> CardList { get; } = [];

    /// <summary>Paragraph that holds the list of cards, and its line from 0; null when there is none.</summary>
    public (int Paragraph, int Line)? List { get; private set; }

    public void Read(int from, int to)
    {
        source.Mark(source.Line(from));
        for (var line = from + 1; line < to; line++)
        {
            if (source.IsDone(line)) continue;
            var text = source.Text(source.Line(line));
            if (Take(text, line)) source.Mark(source.Line(line));
        }
        EndChain();
    }

    private bool Take(string text, int line)
    {
        if (Heading().IsMatch(text)) return true;
        if (_part == Part.Activities && Step().Match(text) is { Success: true } step) return AddStep(step, line);
        if (Paragraph().Match(text) is { Success: true } paragraph) return Begin(paragraph, text, line);
        return _part == Part.List && Entry().Match(text) is { Success: true } entry && AddCard(entry);
    }

    private bool Begin(Match paragraph, string text, int line)
    {
        var label = paragraph.Groups["label"].Value;
        var value = paragraph.Groups["value"].Value;
        _part = Part.None;
        if (label.Contains("тізбесі", StringComparison.OrdinalIgnoreCase))
        {
            _part = Part.List;
            List = (int.Parse(paragraph.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), line);
        }
        else if (label.Contains("ЭҚЖЖ", StringComparison.Ordinal) || label.Contains("секция", StringComparison.OrdinalIgnoreCase)) _part = Part.Activities;
        else if (label.Contains("сипаттамасы", StringComparison.OrdinalIgnoreCase)) Description ??= text[text.IndexOf(value, StringComparison.Ordinal)..];
        else if (label.Contains("коды", StringComparison.OrdinalIgnoreCase)) Code ??= value.TrimEnd('.', ';', ' ');
        else if (label.Contains("атауы", StringComparison.OrdinalIgnoreCase)) Name ??= value.TrimEnd('.', ';', ' ').Trim('"', '«', '»', '“', '”');
        else return false;
        return true;
    }

    private bool AddStep(Match step, int line)
    {
        var code = step.Groups["code"].Value;
        if (char.IsLetter(code[0])) EndChain();
        _chain.Add((code, step.Groups["text"].Value.TrimEnd(';', '.', ' '), line));
        return true;
    }

    private void EndChain()
    {
        if (_chain.Count == 0) return;
        var code = _chain[^1].Code;
        if (Activities.Any(a => a.Code == code))
            foreach (var step in _chain) log.Warn(WarningCodes.ActivityRepeated, step.Line, $"{step.Code} {step.Text}");
        else Activities.Add(new(code, [.. _chain.Select(s => new EconomicStep(s.Code, s.Text))]));
        _chain.Clear();
    }

    private bool AddCard(Match entry)
    {
        var text = entry.Groups["text"].Value.TrimEnd(';', '.', ' ');
        var level = LevelEnd().Match(text);
        var name = level.Success ? text[..level.Index].TrimEnd(' ', '-', '–', ',') : text;
        CardList.Add(new(
            int.Parse(entry.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), Categories().Replace(name, "").Trim(),
            level.Success ? Levels.Parse(level.Groups["level"].Value) : null, text));
        return true;
    }

    private enum Part
    {
        None,
        Activities,
        List,
    }

    [GeneratedRegex(@"^(?:\d{1,2}\s*-\s*тарау\.?\s*)?Кәсіптердің карточкалары\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<n>\d{1,3})\.\s+(?<label>[^:]{1,200}):\s*(?<value>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"^(?<code>[A-Z](?=\s)|\d{2}(?:\.\d{1,2}){0,2})\.?\s+(?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Step();

    [GeneratedRegex(@"^(?:[-•*]\s*)?(?<n>\d{1,3})\)\s*(?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"[-–]?\s*С\s?Б\s?Ш\s*(?:бойынша\s*)?(?<level>\d(?:\s*[-–]\s*\d)?)\s*-?\s*деңгей\p{L}*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LevelEnd();

    [GeneratedRegex(@"\s*\([^()]{0,200}санат[^()]{0,100}\)\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Categories();
}
