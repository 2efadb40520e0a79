using System.Text;

namespace Meirim.Names;

/// <summary>Reads a table of this library: rows of values parted by semicolons; rows that begin with # are comments.</summary>
internal static class NameTable
{
    /// <exception cref="InvalidOperationException">The table is not in the library, or a row has too few values.</exception>
    public static IEnumerable<string[]> Read(string name, int columns)
    {
        using var stream = typeof(NameTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is missing from the library.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var row = line.Split(';');
            if (row.Length < columns) throw new InvalidOperationException($"{name}: a row with fewer than {columns} values: {line}");
            yield return row;
        }
    }
}
