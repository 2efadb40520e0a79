using System.Text.RegularExpressions;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>Reads the order that stands before the annex: act, legal basis, paragraphs, day of entry into force.</summary>
internal sealed partial class OrderReader(SourceText source, ReadLog log)
{
    private readonly List<string> _title = [], _paragraphs = [], _signature = [];
    private string? _heading, _preamble;

    /// <summary>Reads the lines before <paramref name="end"/> and, in an amending act, those from <paramref name="closing"/> on.</summary>
    public (ApprovingAct? Act, OrderText Order) Read(int end, int closing, List<string> notes)
    {
        foreach (var line in Enumerable.Range(0, end).Concat(Enumerable.Range(closing, source.Lines.Length - closing)))
        {
            var text = source.Text(source.Line(line));
            if (text.Length == 0 || source.IsDone(line)) continue;
            source.Mark(source.Line(line));
            Place(text, line >= closing);
        }
        var act = ActForm().Match(_heading ?? "");
        var order = new OrderText([.. _title], _heading, [.. notes], _preamble, [.. _paragraphs], [.. _signature]);
        if (!act.Success || KazakhDate.Find(_heading!) is not { } date) return (null, order);
        var force = _paragraphs.Select(InForce).FirstOrDefault(d => d is not null);
        if (force is null) log.Warn(WarningCodes.NoEffectiveDay, Math.Max(0, end - 1));
        return (new(act.Groups["n"].Value, date, force, [.. Basis()]), order);
    }

    private void Place(string text, bool closes)
    {
        if (_heading is null && ActForm().IsMatch(text)) _heading = text;
        else if (_preamble is null && text.Contains("БҰЙЫРАМЫН", StringComparison.OrdinalIgnoreCase)) _preamble = text;
        else if (_preamble is null) _title.Add(text);
        else if (Numbered().IsMatch(text) && (closes || _signature.Count == 0)) _paragraphs.Add(text);
        else _signature.Add(text);
    }

    private IEnumerable<string> Basis() => BasisForm().Matches(_preamble ?? "").Select(m => m.Groups["b"].Value.Trim());

    private static DateOnly? InForce(string paragraph) =>
        paragraph.Contains("қолданысқа енгізіл", StringComparison.OrdinalIgnoreCase) ? KazakhDate.Find(paragraph) : null;

    [GeneratedRegex(@"\d{4}\s+жылғы\s+\d{1,2}\s+\p{L}+\s+№\s*(?<n>[\p{L}\d/-]{1,30})\s+бұйрығы(?!\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ActForm();

    [GeneratedRegex(@"^(?:[-–•*]\s*)?\d{1,3}[.)]\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?:^|\G)(?:\s*,|\s*және|\s)*(?<b>\S.{1,400}?-бабы\p{L}{0,6}(?:\s+\d+-тармағы\p{L}{0,6})?)(?=\s|,|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BasisForm();
}
