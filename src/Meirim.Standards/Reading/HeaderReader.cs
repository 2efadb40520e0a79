namespace Meirim.Standards.Reading;

/// <summary>
/// Reads the labelled rows at the head of a card. Rows are known by their labels, never by their width. A row without a label
/// belongs to the field above, unless it stands at the foot of a page: then its label was printed on the next one.
/// </summary>
internal sealed class HeaderReader(SourceText source, ReadLog log)
{
    private readonly Dictionary<CardField, List<Span>> _values = [];
    private readonly Dictionary<CardField, List<int>> _starts = [];
    private readonly List<Span> _pending = [];
    private CardField? _field;
    private bool _labelOpen;

    public EducationReader Education { get; } = new(source, log);

    /// <summary>Lines of a field's labels, from 0.</summary>
    public Dictionary<CardField, List<int>> Labels { get; } = [];

    /// <summary>Reads rows until the list of functions; returns how many it took.</summary>
    public int Read(IReadOnlyList<Row> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (FunctionListReader.Begins(source, rows[i]) || BodyTokenizer.Begins(source, rows[i])) return i;
            Place(rows[i], i + 1 < rows.Count ? rows[i + 1] : null);
        }
        return rows.Count;
    }

    /// <summary>The value of a field; null when it has none.</summary>
    public string? Value(CardField field) =>
        _values.TryGetValue(field, out var spans) && spans.Count > 0 ? string.Join(' ', spans.Select(source.Text)) : null;

    /// <summary>The values of a field that has several labels: one for each label under which something stands, with its first line.</summary>
    public List<(int Line, string Text)> ValuesByLabel(CardField field)
    {
        if (!_starts.TryGetValue(field, out var starts)) return [];
        var spans = _values[field];
        return [.. starts.Zip(starts.Skip(1).Append(spans.Count), (from, to) => spans[from..to])
            .Where(s => s.Count > 0).Select(s => (s[0].Line, string.Join(' ', s.Select(source.Text))))];
    }

    private void Place(Row row, Row? next)
    {
        if (row.Pieces.Count == 0) return;
        var first = row.Pieces[0];
        var text = source.Text(first.Span);
        if (FieldLabels.Find(text) is { } label && (first.Cell == 0 || row.InCell(0).Any())) Begin(row, next, first, label.Field);
        else if (ContinuesLabel(row, first, text)) ContinueLabel(row, first);
        else if (first.Cell == 0 && row.CellCount > 1) return;
        else if (EducationReader.Holds(source, row)) Education.Add(row);
        else if (next is not null && BelongsBelow(row, text, next)) _pending.AddRange(Take(row.Pieces));
        else if (_field == CardField.Education) Education.Continue(row);
        else if (_field is { } field) Add(field, row.Pieces);
    }

    private void Begin(Row row, Row? next, Piece first, CardField field)
    {
        var raw = source.Lines[first.Span.Line].Substring(first.Span.Start, first.Span.Length);
        var length = FieldLabels.Find(raw)?.Length ?? raw.Length;
        if (IsTornLabel(row, next, raw, length)) length = raw.Length;
        source.Mark(first.Span.Cut(first.Span.Start, first.Span.Start + length));
        _labelOpen = !raw[..length].TrimEnd().EndsWith(':');
        _field = field;
        if (!Labels.TryGetValue(field, out var lines)) Labels[field] = lines = [];
        lines.Add(row.Line);
        if (!_values.ContainsKey(field)) _values[field] = [];
        if (!_starts.TryGetValue(field, out var starts)) _starts[field] = starts = [];
        starts.Add(_values[field].Count);
        _values[field].AddRange(_pending);
        _pending.Clear();
        var rest = first.Span.From(first.Span.Start + length);
        if (source.Text(rest).Length > 0) _values[field].Add(Take(rest));
        var others = row.Pieces.Skip(1).ToList();
        if (field != CardField.Education) Add(field, others);
        else if (EducationReader.Holds(source, row)) Education.Add(row with { Pieces = others });
        else if (others.Count > 0) Education.Continue(row with { Pieces = others });
    }

    // A value printed one row above its label: at the foot of a page; or, where blank lines do not show pages, by its words.
    private bool BelongsBelow(Row row, string text, Row next)
    {
        if (!HasLabel(next) || FieldLabels.Find(source.Text(next.Pieces[0].Span)) is not { } label) return false;
        if (row.CellCount > 1 && row.BeforeBreak && !row.AfterBreak) return true;
        if (label.Field == CardField.Experience && ExperienceReader.BeginsLadder(text)) return _field != CardField.Experience;
        return _field is { } field and not CardField.Education && Value(field) is not [.., ',' or ';' or '-' or '–']
            && text is [var capital, ..] && char.IsUpper(capital) && source.Text(row.Pieces[^1].Span) is [.., not ('.' or ';')]
            && next.Pieces.Count > 1 && source.Text(next.Pieces[1].Span) is [var letter, ..] && char.IsLower(letter);
    }

    // The words after a label without colon belong to it when the row below ends it.
    private bool IsTornLabel(Row row, Row? next, string raw, int length) =>
        row.Pieces.Count == 1 && !raw[..length].TrimEnd().EndsWith(':') && !raw.Contains(':', StringComparison.Ordinal)
        && next is { Pieces: [{ Cell: 0 } below, ..], CellCount: > 1 } && source.Text(below.Span) is [var letter, .., ':'] && char.IsLower(letter);

    // A label torn by a page break: its first half stood above, its end with the colon stands here.
    private bool ContinuesLabel(Row row, Piece first, string text) =>
        first.Cell == 0 && _labelOpen && _field is not null && text.EndsWith(':') && (row.AfterBreak || text is [var letter, ..] && char.IsLower(letter));

    private void ContinueLabel(Row row, Piece first)
    {
        if (_field is not { } field) return;
        source.Mark(first.Span);
        _labelOpen = false;
        Add(field, row.Pieces.Skip(1));
    }

    private bool HasLabel(Row row) => row.Pieces.Count > 0 && row.Pieces[0].Cell == 0 && FieldLabels.Find(source.Text(row.Pieces[0].Span)) is not null;

    private void Add(CardField field, IEnumerable<Piece> pieces) => _values[field].AddRange(Take(pieces));

    private IEnumerable<Span> Take(IEnumerable<Piece> pieces) => [.. pieces.Select(p => Take(p.Span))];

    private Span Take(Span span)
    {
        source.Mark(span);
        return span;
    }
}
