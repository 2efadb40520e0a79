namespace Meirim.Web.Testing.Analyse;

/// <summary>
/// The right options: either two columns <c>item,key</c> with a row per item, or the items as columns with one row. More than one right
/// option is written A|C.
/// </summary>
internal static class KeyFile
{
    public static Dictionary<string, IReadOnlyCollection<string>> Read(string file)
    {
        var table = CsvTable.Read(file);
        var key = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
        if (table.Column("item") is >= 0 and var item && table.Column("key") is >= 0 and var right)
        {
            foreach (var row in table.Rows) Add(row.Cells[item], row.Cells[right], row.Line, right);
            return key;
        }
        if (table.Rows.Count != 1)
            throw BadFileException.At(file, 2, 1, $"a key has columns item,key, or the items as columns and one row; this has {table.Rows.Count} rows");
        for (int c = 0; c < table.Header.Length; c++) Add(table.Header[c], table.Rows[0].Cells[c], table.Rows[0].Line, c);
        return key;

        void Add(string id, string options, int line, int column)
        {
            string[] parts = options.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0) throw BadFileException.At(file, line, column + 1, $"no right option for item {id}");
            if (!key.TryAdd(id, parts)) throw BadFileException.At(file, line, 1, $"item {id} stands twice in the key");
        }
    }
}
