using System.Globalization;
using System.Text.RegularExpressions;

namespace Meirim.Standards.Reading;

/// <summary>
/// Cuts the description of functions into labels, heads, items and loose words. Heads and items stand anywhere in a cell;
/// a number within a sentence is told from an item by the run of the numbering.
/// </summary>
internal sealed partial class BodyTokenizer(SourceText source)
{
    // how far a printed numbering may jump and still be one (the official text skips two numbers)
    private const int LargestSkip = 3;

    private readonly List<BodyToken> _tokens = [];
    private int _last;

    public List<(int Line, string Text)> Doubtful { get; } = [];

    public static bool Begins(SourceText source, Row row) =>
        row.Pieces.Any(p => Mark().Match(source.Text(p.Span)) is { Success: true, Index: 0 } m && !m.Groups["item"].Success);

    public List<BodyToken> Cut(IEnumerable<Row> rows)
    {
        foreach (var row in rows)
            foreach (var piece in row.Pieces) CutPiece(row, piece);
        return _tokens;
    }

    private void CutPiece(Row row, Piece piece)
    {
        var line = source.Lines[row.Line];
        var start = piece.Span.Start;
        while (start < piece.Span.End && char.IsWhiteSpace(line[start])) start++;
        var column = ColumnOf(row, piece);
        var open = (Kind: BodyTokenKind.Text, Number: 0, Text: start, Whole: start);
        for (var match = Mark().Match(line, start, piece.Span.End - start); match.Success; match = match.NextMatch())
        {
            var atStart = match.Index == start;
            if (!Accept(match, atStart, open.Kind, piece.Span)) continue;
            Close(row, open, start, match.Index, column);
            open = (KindOf(match), NumberOf(match), match.Index + match.Length, match.Index);
            if (open.Kind is BodyTokenKind.Ability or BodyTokenKind.Knowledge) _last = 0;
            if (open.Kind == BodyTokenKind.Item) _last = open.Number;
        }
        Close(row, open, start, piece.Span.End, column);
    }

    private bool Accept(Match match, bool atStart, BodyTokenKind open, Span piece)
    {
        var line = source.Lines[piece.Line];
        if (!match.Groups["item"].Success)
            return atStart || match.Groups["skill"].Success || match.Groups["function"].Success || match.Value.EndsWith(':') || IsBareHead(match, line, piece);
        // a number right after a function's label is the label's own, printed twice
        if (open is BodyTokenKind.Function or BodyTokenKind.Skill or BodyTokenKind.Recognition) return false;
        var number = NumberOf(match);
        if (atStart) return true;
        if (number > _last && number <= _last + LargestSkip) return true;
        if (EndsSentence(line, match.Index)) return true;
        Doubtful.Add((piece.Line, SourceText.Clean(line.Substring(match.Index, Math.Min(60, line.Length - match.Index)))));
        return false;
    }

    // A head without its colon within a cell: a sentence ended before it, and the first item or nothing comes after it.
    private static bool IsBareHead(Match match, string line, Span piece)
    {
        var end = match.Index + match.Length;
        return FirstItem().IsMatch(line, end) || (EndsSentence(line, match.Index) && line.AsSpan(end, piece.End - end).IsWhiteSpace());
    }

    private static bool EndsSentence(string line, int at) => line.AsSpan(0, at).TrimEnd() is [.., '.' or ';' or ':'];

    private void Close(Row row, (BodyTokenKind Kind, int Number, int Text, int Whole) open, int pieceStart, int end, BodyColumn column)
    {
        if (open.Kind == BodyTokenKind.Text && source.Lines[row.Line].AsSpan(open.Text, end - open.Text).IsWhiteSpace()) return;
        _tokens.Add(new(
            open.Kind, open.Number, new(row.Line, open.Text, end - open.Text), new(row.Line, open.Whole, end - open.Whole),
            column, open.Whole == pieceStart, row.AfterBreak));
    }

    private static BodyColumn ColumnOf(Row row, Piece piece) => (row.CellCount, piece.Cell) switch
    {
        (1, _) => BodyColumn.Plain,
        (_, 0) => BodyColumn.Function,
        (2, _) => BodyColumn.Content,
        (_, 1) => BodyColumn.Skill,
        _ => BodyColumn.Content,
    };

    private static int NumberOf(Match match) =>
        match.Groups["n"].Success ? int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static BodyTokenKind KindOf(Match match) =>
        match.Groups["function"].Success ? BodyTokenKind.Function
        : match.Groups["skill"].Success ? BodyTokenKind.Skill
        : match.Groups["ability"].Success ? BodyTokenKind.Ability
        : match.Groups["knowledge"].Success ? BodyTokenKind.Knowledge
        : match.Groups["recognition"].Success ? BodyTokenKind.Recognition
        : BodyTokenKind.Item;

    [GeneratedRegex(@"\G\s*1\.\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FirstItem();

    // Heads begin with a capital letter; within a sentence the same words do not, and need the colon.
    [GeneratedRegex("""
        (?<![^\s>])(?:
          (?<function>Е[ңн]бек\s+функциясы\s*(?<n>\d{1,2})\s*[:.]?)
        | (?<skill>Дағды\s*(?<n>\d{1,2})\s*[:.])
        | (?<recognition>Дағдыны\s+тану\s+мүмкіндігі\s*:?)
        | (?<ability>Машы(?:ғы|қтары?|қ)(?!\p{L})\s*:?)
        | (?<knowledge>Білім(?:і|дері?)(?!\p{L})\s*:?)
        | (?<item>(?<n>\d{1,2})\.(?=\s|$|\p{L}|["«“]))
        )
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Mark();
}
