using System.Text.RegularExpressions;

namespace Meirim.Standards.Reading;

/// <summary>A piece of a cell between tags.</summary>
/// <param name="Cell">Index of the cell in its row.</param>
internal readonly record struct Piece(Span Span, int Cell);

/// <summary>A line of a card as a table row: cells parted by tabs, pieces parted by tags.</summary>
/// <param name="AfterBreak">True when a blank line (a page break of the source) stands before it.</param>
/// <param name="BeforeBreak">True when a blank line stands after it.</param>
internal sealed partial record Row(int Line, int CellCount, IReadOnlyList<Piece> Pieces, bool AfterBreak, bool BeforeBreak)
{
    public IEnumerable<Piece> InCell(int cell) => Pieces.Where(p => p.Cell == cell);

    /// <summary>The rows of the lines [from, to) that hold something still unread. Tags are marked as read.</summary>
    public static List<Row> Cut(SourceText source, int from, int to)
    {
        var rows = new List<Row>();
        var afterBreak = false;
        for (var line = from; line < to; line++)
        {
            if (string.IsNullOrWhiteSpace(source.Lines[line]))
            {
                afterBreak = true;
                if (rows.Count > 0) rows[^1] = rows[^1] with { BeforeBreak = true };
                continue;
            }
            if (source.IsDone(line)) continue;
            rows.Add(CutLine(source, line, afterBreak));
            afterBreak = false;
        }
        return rows;
    }

    private static Row CutLine(SourceText source, int line, bool afterBreak)
    {
        var text = source.Lines[line];
        var pieces = new List<Piece>();
        int cell = 0, start = 0;
        for (var end = 0; end <= text.Length; end++)
        {
            if (end < text.Length && text[end] != '\t') continue;
            foreach (var span in BetweenTags(source, new(line, start, end - start))) pieces.Add(new(span, cell));
            cell++;
            start = end + 1;
        }
        return new(line, cell, pieces, afterBreak, BeforeBreak: false);
    }

    public static IEnumerable<Span> BetweenTags(SourceText source, Span span)
    {
        var text = source.Lines[span.Line];
        var start = span.Start;
        for (var tag = Tag().Match(text, span.Start, span.Length); tag.Success; tag = tag.NextMatch())
        {
            source.Mark(new(span.Line, tag.Index, tag.Length));
            if (HasWords(text, start, tag.Index)) yield return span.Cut(start, tag.Index);
            start = tag.Index + tag.Length;
        }
        if (HasWords(text, start, span.End)) yield return span.Cut(start, span.End);
    }

    private static bool HasWords(string text, int start, int end) => !text.AsSpan(start, end - start).IsWhiteSpace();

    [GeneratedRegex("</?[a-zA-Z][^<>\t]{0,200}>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();
}
