using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>Reads the rows of required education; a row may be torn by a page break or lose one of its labels.</summary>
internal sealed class EducationReader(SourceText source, ReadLog log)
{
    private readonly List<string?[]> _rows = [];

    private enum Column
    {
        Level,
        Speciality,
        Qualification,
    }

    public static bool Holds(SourceText source, Row row) =>
        row.Pieces.Any(p => FieldLabels.EducationCell(source.Text(p.Span)).Success);

    public void Add(Row row)
    {
        var own = new string?[3];
        var unlabelled = new List<(Column Column, string Text)>();
        foreach (var piece in row.Pieces)
        {
            var text = source.Take(piece.Span);
            var label = FieldLabels.EducationCell(text);
            if (!label.Success)
            {
                unlabelled.Add((ColumnOf(piece), text));
                continue;
            }
            var column = label.Groups["level"].Success ? Column.Level
                : label.Groups["speciality"].Success ? Column.Speciality : Column.Qualification;
            var value = text[label.Length..].Trim();
            if (value.Length == 0) log.Warn(WarningCodes.EducationLabelAlone, row.Line, text);
            else own[(int)column] = value;
        }
        if (own[(int)Column.Level] is null && _rows.Count > 0) Complete(row, own, unlabelled);
        else
        {
            _rows.Add(own);
            foreach (var (column, text) in unlabelled) Append(column, text);
        }
    }

    /// <summary>A row without any label: the rest of cells that a page break tore.</summary>
    public void Continue(Row row)
    {
        if (_rows.Count == 0) return;
        foreach (var piece in row.Pieces) Append(ColumnOf(piece), source.Take(piece.Span));
    }

    public IEnumerable<EducationRow> Rows() => _rows
        .Where(r => r.Any(c => c is not null))
        .Select(r => new EducationRow(r[0] ?? "", Value(r[1]), [.. Qualifications(r[2])]));

    private void Complete(Row row, string?[] own, List<(Column Column, string Text)> unlabelled)
    {
        var last = _rows[^1];
        var isNew = Enumerable.Range(1, 2).Any(c => own[c] is not null && last[c] is not null);
        if (isNew)
        {
            own[0] = last[0];
            _rows.Add(own);
            log.Warn(WarningCodes.EducationLevelMissing, row.Line, own[0] ?? "");
        }
        else
        {
            for (var c = 1; c < 3; c++) last[c] ??= own[c];
        }
        foreach (var (column, text) in unlabelled) Append(column, text);
    }

    private void Append(Column column, string text)
    {
        var row = _rows[^1];
        row[(int)column] = row[(int)column] is { } value ? $"{value} {text}" : text;
    }

    // Column 0 holds the field's label; a wider row keeps the order level, speciality, qualification.
    private static Column ColumnOf(Piece piece) => (Column)Math.Clamp(piece.Cell - 1, 0, 2);

    private static string? Value(string? text) => text is null or "-" or "–" or "—" ? null : text;

    private static IEnumerable<string> Qualifications(string? text) =>
        Value(text) is { } value ? Parting.AtSemicolons(value).Select(p => p.TrimEnd('.', ' ')) : [];
}
