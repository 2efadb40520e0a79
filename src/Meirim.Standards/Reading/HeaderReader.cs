namespace Meirim.Standards.Reading;

/// <summary>
/// Reads the labelled rows at the head of a card. Rows are known by their labels, never by their width. A row without a label
/// belongs to the field above, unless it stands at the foot of a page: then its label was printed on the next one.
/// </summary>
internal sealed class HeaderReader(SourceText source, ReadLog log)
{
    private readonly Dictionary<CardField, List<Span>> _values = [];
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

    /// <summary>The parts of a field's value, one for each label that was met.</summary>
    public IReadOnlyList<Span> Spans(CardField field) => _values.GetValueOrDefault(field) ?? [];

    private void Place(Row row, Row? next)
    {
        if (row.Pieces.Count == 0) return;
        var first = row.Pieces[0];
        var text = source.Text(first.Span);
        if (FieldLabels.Find(text) is { } label && (first.Cell == 0 || row.InCell(0).Any())) Begin(row, first, label.Field);
        else if (first.Cell == 0 && row.CellCount > 1) ContinueLabel(row, first, text);
        else if (EducationReader.Holds(source, row)) Education.Add(row);
        else if (row.BeforeBreak && !row.AfterBreak && next is not null && HasLabel(next)) _pending.AddRange(Take(row.Pieces));
        else if (_field == CardField.Education) Education.Continue(row);
        else if (_field is { } field) Add(field, row.Pieces);
    }

    private void Begin(Row row, Piece first, CardField field)
    {
        var raw = source.Lines[first.Span.Line].Substring(first.Span.Start, first.Span.Length);
        var length = FieldLabels.Find(raw)?.Length ?? raw.Length;
        source.Mark(first.Span.Cut(first.Span.Start, first.Span.Start + length));
        _labelOpen = !raw[..length].TrimEnd().EndsWith(':');
        _field = field;
        if (!Labels.TryGetValue(field, out var lines)) Labels[field] = lines = [];
        lines.Add(row.Line);
        if (!_values.ContainsKey(field)) _values[field] = [];
        _values[field].AddRange(_pending);
        _pending.Clear();
        var rest = first.Span.From(first.Span.Start + length);
        if (source.Text(rest).Length > 0) _values[field].Add(Take(rest));
        var others = row.Pieces.Skip(1).ToList();
        if (field != CardField.Education) Add(field, others);
        else if (EducationReader.Holds(source, row)) Education.Add(row with { Pieces = others });
        else if (others.Count > 0) Education.Continue(row with { Pieces = others });
    }

    // A label torn by a page break: its first half stood above, its end with the colon stands here.
    private void ContinueLabel(Row row, Piece first, string text)
    {
        if (_field is not { } field || !row.AfterBreak || !_labelOpen || !text.EndsWith(':')) return;
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
