using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Meirim.Web.Testing.Analyse;

/// <summary>A CSV file with a header. Comma, semicolon or tabulator is found out from the header.</summary>
internal sealed record CsvTable(string File, string[] Header, IReadOnlyList<CsvRow> Rows)
{
    /// <exception cref="BadFileException">No file, no header, a column twice, a row of another length, a quotation mark that does not end.</exception>
    public static CsvTable Read(string file)
    {
        if (!System.IO.File.Exists(file)) throw new BadFileException($"there is no file {file}");
        string text = System.IO.File.ReadAllText(file);
        string first = text.Split('\n', 2)[0];
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = new[] { ",", ";", "\t" }.MaxBy(s => first.Split(s).Length)!,
            BadDataFound = null,
            // a row of blanks of a table with one column is a person who answered nothing
            IgnoreBlankLines = false,
        });
        string[]? header = null;
        var rows = new List<CsvRow>();
        try
        {
            int line = 1;
            while (parser.Read())
            {
                var cells = parser.Record!;
                for (int c = 0; c < cells.Length; c++) cells[c] = cells[c].Trim();
                if (header is null) header = Named(file, cells);
                else if (!(cells is [""] && header.Length > 1)) rows.Add(Fitting(file, header, line, cells));
                line = parser.RawRow + 1;
            }
        }
        catch (CsvHelperException broken)
        {
            throw BadFileException.At(file, parser.RawRow, 1, $"this is no table: {broken.Message.Split('\n')[0].Trim()}");
        }
        return header is null ? throw BadFileException.At(file, 1, 1, "the file is empty; a header with the names of the items was expected") : new CsvTable(file, header, rows);
    }

    /// <summary>The place of a column by its name; −1 when there is none.</summary>
    public int Column(string name) => Array.FindIndex(Header, h => h.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string[] Named(string file, string[] header)
    {
        for (int c = 0; c < header.Length; c++)
        {
            if (header[c].Length == 0) throw BadFileException.At(file, 1, c + 1, "a column without a name");
            if (Array.IndexOf(header, header[c]) < c) throw BadFileException.At(file, 1, c + 1, $"a second column {header[c]}");
        }
        return header;
    }

    private static CsvRow Fitting(string file, string[] header, int line, string[] cells) =>
        cells.Length == header.Length
            ? new CsvRow(line, cells)
            : throw BadFileException.At(file, line, Math.Min(cells.Length, header.Length) + 1, $"{cells.Length} cells where the header has {header.Length}");
}

/// <summary>One row, trimmed, and the line of the file on which it begins.</summary>
internal sealed record CsvRow(int Line, string[] Cells);
