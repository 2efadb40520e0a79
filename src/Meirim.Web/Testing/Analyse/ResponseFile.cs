using System.Globalization;
using Meirim.Psychometrics;

namespace Meirim.Web.Testing.Analyse;

/// <summary>Answers as read from a CSV: a column per item, a row per person.</summary>
/// <param name="Groups">The value of the group's column for each person; null without one.</param>
/// <param name="PersonIds">The value of the id's column; null without one.</param>
internal sealed record ResponseFile(ResponseMatrix Responses, KeyedOptions? Options, string[]? Groups, string[]? PersonIds)
{
    /// <param name="key">The right options; null when the cells hold points.</param>
    /// <param name="group">A column that is no item but the group of the person.</param>
    /// <param name="id">A column that is no item but names the person.</param>
    public static ResponseFile Read(string file, string? key, string? group, string? id)
    {
        var table = CsvTable.Read(file);
        int groupColumn = Named(table, group), idColumn = Named(table, id);
        int[] columns = [.. Enumerable.Range(0, table.Header.Length).Where(c => c != groupColumn && c != idColumn)];
        if (columns.Length == 0) throw BadFileException.At(file, 1, 1, "there is no column of an item");
        string[] items = [.. columns.Select(c => table.Header[c])];
        var (points, options) = key is null ? (Points(table, columns, items), null) : Chosen(table, columns, items, KeyFile.Read(key));
        return new ResponseFile(points, options, Values(table, groupColumn), Values(table, idColumn));
    }

    private static int Named(CsvTable table, string? name)
    {
        if (name is null) return -1;
        int column = table.Column(name);
        return column >= 0 ? column : throw BadFileException.At(table.File, 1, 1, $"there is no column {name}");
    }

    private static string[]? Values(CsvTable table, int column) => column < 0 ? null : [.. table.Rows.Select(r => r.Cells[column])];

    private static ResponseMatrix Points(CsvTable table, int[] columns, string[] items)
    {
        var points = new byte[table.Rows.Count * columns.Length];
        int cell = 0;
        foreach (var row in table.Rows)
            foreach (int c in columns)
                points[cell++] = Point(table, row, c);
        return ResponseMatrix.Create(items, points);
    }

    private static byte Point(CsvTable table, CsvRow row, int column)
    {
        string text = row.Cells[column];
        if (text.Length == 0 || text.Equals("NA", StringComparison.OrdinalIgnoreCase) || text.Equals("NaN", StringComparison.OrdinalIgnoreCase)) return ResponseMatrix.Missing;
        // tables with blanks are often saved with 1.0 for 1
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double points) && points < ResponseMatrix.Missing && points == Math.Floor(points)
            ? (byte)points
            : throw BadFileException.At(table.File, row.Line, column + 1,
                $"'{text}' is no score of {table.Header[column]}: a whole number from 0 to 254 or a blank was expected (options need --key)");
    }

    private static (ResponseMatrix, KeyedOptions?) Chosen(
        CsvTable table, int[] columns, string[] items, Dictionary<string, IReadOnlyCollection<string>> key)
    {
        for (int c = 0; c < columns.Length; c++)
            if (!key.ContainsKey(items[c])) throw BadFileException.At(table.File, 1, columns[c] + 1, $"the key has no answer for item {items[c]}");
        var rows = table.Rows.Select(r => (IReadOnlyList<string?>)[.. columns.Select(c => r.Cells[c])]).ToList();
        var keyed = new KeyedOptions(OptionMatrix.Create(items, rows), key);
        return (keyed.Score(), keyed);
    }
}
