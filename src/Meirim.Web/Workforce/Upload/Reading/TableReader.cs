namespace Meirim.Web.Workforce.Upload.Reading;

/// <summary>Reads a file that someone sent as a table of staff: XLSX or CSV, told by what it holds and not by its name.</summary>
public sealed class TableReader(Headings headings)
{
    public Outcome<Table> Read(byte[] file)
    {
        if (file.Length == 0) return UploadProblems.Empty;
        if (file.Length > TableLimits.Bytes) return UploadProblems.TooLarge.With(TableLimits.Bytes / 1024 / 1024);
        try
        {
            Problem? refusal = null;
            bool any = false;
            foreach (var sheet in FileType.IsZip(file) ? XlsxSheets.Read(file) : CsvSheets.Read(file))
            {
                if (sheet.Rows.Count == 0) continue;
                any = true;
                if (Take(sheet).Succeeded(out var table, out var problem)) return table;
                // of several sheets the first that has headings counts, even when it is refused
                if (problem.Code != UploadProblems.NoHeadings.Code) return problem;
                refusal ??= problem;
            }
            return any ? refusal! : UploadProblems.Empty;
        }
        catch (UnreadableTable unreadable)
        {
            return unreadable.Problem;
        }
    }

    private Outcome<Table> Take(RawSheet sheet)
    {
        int top = Enumerable.Range(0, Math.Min(sheet.Rows.Count, TableLimits.RowsBeforeHeadings)).FirstOrDefault(i => headings.AreHeadings(sheet.Rows[i]), -1);
        if (top < 0) return UploadProblems.NoHeadings;
        var (columns, unknown) = headings.Recognise(sheet.Rows[top]);
        if (sheet.Rows.Max(r => r.Length) > TableLimits.Columns) return UploadProblems.TooManyColumns.With(TableLimits.Columns);
        if (columns.OfType<UploadColumn>().GroupBy(c => c).FirstOrDefault(g => g.Count() > 1) is { } twice) return UploadProblems.HeadingTwice.With(headings.Of(twice.Key));
        var missing = Headings.Needed.Where(n => !columns.Contains(n)).ToList();
        if (missing.Count > 0) return UploadProblems.ColumnsMissing.With(string.Join(", ", missing.Select(headings.Of)));
        if (sheet.HasMore) return UploadProblems.TooManyRows.With(TableLimits.Rows);

        var rows = new List<TableRow>(sheet.Rows.Count);
        for (int i = top + 1; i < sheet.Rows.Count; i++)
        {
            var cells = new Dictionary<UploadColumn, string>();
            for (int c = 0; c < columns.Count && c < sheet.Rows[i].Length; c++)
                if (columns[c] is { } column && sheet.Rows[i][c] is { Length: > 0 } text) cells[column] = text;
            if (cells.Count > 0) rows.Add(new TableRow(i + 1, cells));
        }
        if (rows.Count == 0) return UploadProblems.Empty;
        return rows.Count > TableLimits.Rows ? UploadProblems.TooManyRows.With(TableLimits.Rows) : new Table([.. columns.OfType<UploadColumn>()], unknown, rows);
    }
}
