using System.Globalization;
using System.Text.RegularExpressions;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>Reads the last chapter: who made the standard, the opinions, the version, the expected revision.</summary>
internal sealed partial class TechnicalReader(SourceText source, ReadLog log)
{
    /// <summary>Number of the chapter's first paragraph; null when it has none.</summary>
    public int? FirstParagraph { get; private set; }

    /// <summary>True when the last paragraph, the expected revision, is missing or broken off.</summary>
    public bool BreaksOff { get; private set; }

    public TechnicalData Read(int from, int to)
    {
        source.Mark(source.Line(from));
        var paragraphs = Paragraphs(from + 1, to);
        string? Find(string key) => paragraphs.FirstOrDefault(p => p.Contains(key, StringComparison.OrdinalIgnoreCase));
        string? Value(string key) => Find(key) is { } p ? Empty(p[(p.IndexOf(':', StringComparison.Ordinal) + 1)..]) : null;
        BreaksOff = Find("қайта қарау") is not { } revision || (Day(revision) is null && !revision.EndsWith('.'));
        var chamber = Find("палата") ?? Find("Атамекен");
        var version = VersionForm().Match(Find("Нұсқа") ?? "");
        var data = new TechnicalData(
            Value("Мемлекеттік органның"), Value("қатысатын"), Day(Find("салалық кеңес")), Day(Find("ұлттық орган")),
            Day(chamber), ActNumber().Match(chamber ?? "") is { Success: true } number ? number.Groups["n"].Value : null,
            Figure(version.Groups["v"]), Figure(version.Groups["y"]), Day(Find("қайта қарау")), [.. paragraphs]);
        Require(from, data.StateBody, "Мемлекеттік орган");
        Require(from, data.SectorCouncil, "салалық кеңес");
        Require(from, data.NationalBodyOpinion, "ұлттық орган");
        Require(from, data.ChamberOpinion, "ұлттық палата");
        Require(from, data.Version, "нұсқа");
        Require(from, data.ExpectedRevision, "қайта қарау");
        return data;
    }

    private List<string> Paragraphs(int from, int to)
    {
        var paragraphs = new List<string>();
        for (var line = from; line < to; line++)
        {
            if (source.IsDone(line)) continue;
            var text = source.Text(source.Line(line));
            var number = Numbered().Match(text);
            var numbered = number.Success;
            if (numbered) FirstParagraph ??= int.Parse(number.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
            if (!numbered && paragraphs.Count == 0) continue;
            source.Mark(source.Line(line));
            if (numbered) paragraphs.Add(text);
            else paragraphs[^1] += " " + text;
        }
        return paragraphs;
    }

    private void Require(int line, object? value, string what)
    {
        if (value is null) log.Warn(WarningCodes.TechnicalDataMissing, line, what);
    }

    private static DateOnly? Day(string? text) => text is null ? null : KazakhDate.Find(text);

    private static int? Figure(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static string? Empty(string text) => text.Trim() is { Length: > 0 } value ? value : null;

    [GeneratedRegex(@"^(?<n>\d{1,3})\.\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"№\s*(?<n>[\p{L}\d/-]{1,30})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ActNumber();

    [GeneratedRegex(@":\s*(?<v>\d{1,4})(?:-|\s)*нұсқа\s*,?\s*(?<y>\d{4})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex VersionForm();
}
