using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Meirim.Web.Workforce.Upload.Reading;

/// <summary>A CSV file as a sheet. Separator and encoding are found out: whoever saves one is rarely asked for them.</summary>
internal static class CsvSheets
{
    private static readonly char[] Separators = [';', ',', '\t', '|'];

    /// <summary>What Windows of these countries saves as "text": Cyrillic, Baltic.</summary>
    private static readonly int[] OldPages = [1251, 1257];

    /// <summary>The sheet in each way in which the bytes can be read, the likeliest first.</summary>
    public static IEnumerable<RawSheet> Read(byte[] file)
    {
        if (FileType.Refusal(file) is { } refusal) throw new UnreadableTable(refusal);
        foreach (var text in Decode(file))
        {
            if (text.AsSpan().ContainsAnyInRange('\0', '\b')) throw new UnreadableTable(UploadProblems.NotATable);
            yield return Sheet(text);
        }
    }

    private static IEnumerable<string> Decode(byte[] file)
    {
        if (Marked(file) is { } marked) return [marked];
        if (Unmarked16(file) is { } wide) return [wide.GetString(file)];
        try
        {
            return [new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file)];
        }
        catch (ArgumentException)
        {
            return OldPages.Select(p => CodePagesEncodingProvider.Instance.GetEncoding(p)!.GetString(file));
        }
    }

    private static string? Marked(byte[] file) => file switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(file, 3, file.Length - 3),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(file, 2, file.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(file, 2, file.Length - 2),
        _ => null,
    };

    /// <summary>UTF-16 without a mark: separators and line ends have a zero beside them, always on the same side.</summary>
    private static Encoding? Unmarked16(byte[] file)
    {
        int even = 0, odd = 0;
        for (int i = 0; i < Math.Min(file.Length, 4_096); i++)
            if (file[i] == 0) _ = i % 2 == 0 ? even++ : odd++;
        return (even, odd) switch
        {
            (0, > 2) => Encoding.Unicode,
            ( > 2, 0) => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    private static RawSheet Sheet(string text)
    {
        char separator = SeparatorOf(ref text);
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            BadDataFound = null,
            IgnoreBlankLines = false,
            MaxFieldSize = 100_000,
            BufferSize = 64 * 1024,
            ProcessFieldBufferSize = 4_096,
        });
        var rows = new List<string[]>();
        try
        {
            while (parser.Read())
            {
                if (rows.Count > TableLimits.Rows + TableLimits.RowsBeforeHeadings) return new RawSheet(rows, HasMore: true);
                int count = Math.Min(parser.Count, TableLimits.Columns + 1);
                var cells = new string[count];
                for (int i = 0; i < count; i++) cells[i] = XlsxSheets.Cut(parser[i].Trim().Trim('\u00A0'));
                rows.Add(cells);
            }
        }
        catch (Exception broken) when (broken is CsvHelperException or ArgumentException or InvalidOperationException)
        {
            // a quotation mark that never ends, most often
            throw new UnreadableTable(UploadProblems.Damaged);
        }
        while (rows.Count > 0 && rows[^1].All(c => c.Length == 0)) rows.RemoveAt(rows.Count - 1);
        return new RawSheet(rows, HasMore: false);
    }

    /// <summary>The separator that stands most often in the first line that says something; Excel may name it in a line of its own.</summary>
    private static char SeparatorOf(ref string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4)
        {
            char named = text[4];
            // the line stays a row, so that the numbers of the rows are those of the spreadsheet
            text = new string(' ', 5) + text[5..];
            return named;
        }
        var line = text.AsSpan().TrimStart();
        int end = line.IndexOfAny('\r', '\n');
        if (end >= 0) line = line[..end];
        var (best, most) = (';', 0);
        foreach (char one in Separators)
        {
            int count = 0;
            bool quoted = false;
            foreach (char c in line)
                if (c == '"') quoted = !quoted;
                else if (c == one && !quoted) count++;
            if (count > most) (best, most) = (one, count);
        }
        return best;
    }
}
