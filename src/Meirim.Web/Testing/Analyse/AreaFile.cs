namespace Meirim.Web.Testing.Analyse;

/// <summary>Which item is of which area: CSV with columns <c>item,area</c>. Items without a row are of no area.</summary>
internal static class AreaFile
{
    public static Dictionary<string, IReadOnlyList<int>> Read(string file, IReadOnlyList<string> items)
    {
        var table = CsvTable.Read(file);
        int item = table.Column("item"), area = table.Column("area");
        if (item < 0 || area < 0) throw BadFileException.At(file, 1, 1, "columns item,area were expected");
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < items.Count; i++) place.Add(items[i], i);
        var areas = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var seen = new HashSet<int>();
        foreach (var row in table.Rows)
        {
            if (!place.TryGetValue(row.Cells[item], out int column)) throw BadFileException.At(file, row.Line, item + 1, $"there is no item {row.Cells[item]} among the responses");
            if (!seen.Add(column)) throw BadFileException.At(file, row.Line, item + 1, $"item {row.Cells[item]} stands twice");
            if (!areas.TryGetValue(row.Cells[area], out var list)) areas.Add(row.Cells[area], list = []);
            list.Add(column);
        }
        return areas.ToDictionary(a => a.Key, a => (IReadOnlyList<int>)a.Value, StringComparer.Ordinal);
    }
}
