using System.Globalization;
using Meirim.Psychometrics.Assembly;
using Meirim.Psychometrics.Irt;

namespace Meirim.Web.Testing.Analyse;

/// <summary>A pool of questions as CSV: columns <c>id, a, b</c> (or <c>d</c>), and as they are there <c>area, level, seconds, exposure, enemies</c>.</summary>
internal static class PoolFile
{
    public static IReadOnlyList<PoolItem> Read(string file)
    {
        var table = CsvTable.Read(file);
        int id = Needed("id"), a = Needed("a"), b = table.Column("b"), d = table.Column("d");
        if (b < 0 && d < 0) throw BadFileException.At(file, 1, 1, "there is no column b, and no d");
        int area = table.Column("area"), level = table.Column("level"), seconds = table.Column("seconds"), exposure = table.Column("exposure"), enemies = table.Column("enemies");
        var pool = new List<PoolItem>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            double slope = Number(table, row, a);
            pool.Add(new PoolItem(
                row.Cells[id], slope, d >= 0 ? Number(table, row, d) : ItemParameters.OfDifficulty("", slope, Number(table, row, b)).D,
                area < 0 ? "" : row.Cells[area], level < 0 ? "" : row.Cells[level],
                seconds < 0 || row.Cells[seconds].Length == 0 ? 0 : Number(table, row, seconds),
                exposure < 0 || row.Cells[exposure].Length == 0 ? 0 : (int)Number(table, row, exposure),
                enemies < 0 ? null : row.Cells[enemies].Split(['|', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < pool.Count; i++)
            if (!seen.Add(pool[i].Id)) throw BadFileException.At(file, table.Rows[i].Line, id + 1, $"question {pool[i].Id} stands twice");
        return pool;

        int Needed(string name) => table.Column(name) is >= 0 and var at ? at : throw BadFileException.At(file, 1, 1, $"there is no column {name}");
    }

    private static double Number(CsvTable table, CsvRow row, int column) =>
        double.TryParse(row.Cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : throw BadFileException.At(table.File, row.Line, column + 1, $"'{row.Cells[column]}' is no number for {table.Header[column]}");
}
