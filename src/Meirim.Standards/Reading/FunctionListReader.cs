using System.Globalization;
using System.Text.RegularExpressions;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>A function as the card's list names it.</summary>
internal sealed record ListedFunction(int Number, FunctionKind Kind, string Title, int Line);

/// <summary>Reads the list of mandatory and additional functions.</summary>
internal sealed partial class FunctionListReader(SourceText source, ReadLog log)
{
    private readonly Dictionary<FunctionKind, List<Span>> _spans = [];
    private FunctionKind _kind = FunctionKind.Mandatory;

    public static bool Begins(SourceText source, Row row) =>
        row.Pieces.Any(p => Kind().IsMatch(source.Text(p.Span)))
        || (row.Pieces.Count > 0 && FieldLabels.Find(source.Text(row.Pieces[0].Span)) is { Field: CardField.FunctionList });

    /// <summary>Reads rows from the list's first one until the description begins; returns the index of the row that it did not take.</summary>
    public int Read(IReadOnlyList<Row> rows, int from)
    {
        for (var i = from; i < rows.Count; i++)
        {
            if (BodyTokenizer.Begins(source, rows[i]) || TailReader.Begins(source, rows[i])) return i;
            foreach (var piece in rows[i].Pieces) Take(piece.Span);
        }
        return rows.Count;
    }

    public List<ListedFunction> Functions()
    {
        var functions = new List<ListedFunction>();
        foreach (var kind in Enum.GetValues<FunctionKind>())
        {
            if (!_spans.TryGetValue(kind, out var spans) || spans.Count == 0) continue;
            var text = string.Join(' ', spans.Select(source.Text));
            foreach (var (number, title) in Parting.AtNumbers(text, FirstNumber(text) ?? functions.Count + 1))
            {
                if (title is "-" or "–") continue;
                functions.Add(new(number ?? functions.Count + 1, kind, title, spans[0].Line));
                if (number != functions.Count) log.Warn(WarningCodes.ListNumbering, spans[0].Line, title);
            }
        }
        return functions;
    }

    private void Take(Span span)
    {
        var raw = source.Lines[span.Line].Substring(span.Start, span.Length);
        source.Mark(span);
        if (FieldLabels.Find(raw) is { Field: CardField.FunctionList } label)
        {
            span = span.From(span.Start + label.Length);
            raw = raw[label.Length..];
        }
        var kind = Kind().Match(raw);
        if (kind.Success)
        {
            _kind = kind.Groups["mandatory"].Success ? FunctionKind.Mandatory : FunctionKind.Additional;
            span = span.From(span.Start + kind.Length);
        }
        if (!_spans.TryGetValue(_kind, out var spans)) _spans[_kind] = spans = [];
        if (source.Text(span).Length > 0) spans.Add(span);
    }

    private static int? FirstNumber(string text) =>
        First().Match(text) is { Success: true } first ? int.Parse(first.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^\s*(?:(?<mandatory>Міндетті\s+е[ңн]бек(?:\s+шарттары)?\s+функциял\p{L}*)|(?<additional>Қосымша\s+е[ңн]бек(?:\s+шарттары)?\s+функциял\p{L}*))\s*:?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(?<n>\d{1,2})\.\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex First();
}
