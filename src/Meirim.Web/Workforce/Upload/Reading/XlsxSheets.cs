using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace Meirim.Web.Workforce.Upload.Reading;

/// <summary>The sheets of an XLSX workbook, as text.</summary>
internal static class XlsxSheets
{
    // the reader asks for a code page of old workbooks even when there is none to read
    static XlsxSheets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<RawSheet> Read(byte[] file)
    {
        Weigh(file);
        using var stream = new MemoryStream(file, writable: false);
        using var reader = Guarded(() => ExcelReaderFactory.CreateOpenXmlReader(stream));
        do
        {
            yield return Guarded(() => Sheet(reader));
        }
        while (Guarded(reader.NextResult));
    }

    private static RawSheet Sheet(IExcelDataReader reader)
    {
        var rows = new List<string[]>();
        while (reader.Read())
        {
            if (rows.Count > TableLimits.Rows + TableLimits.RowsBeforeHeadings) return new RawSheet(rows, HasMore: true);
            int count = Math.Min(reader.FieldCount, TableLimits.Columns + 1);
            while (count > 0 && reader.IsDBNull(count - 1)) count--;
            var cells = new string[count];
            for (int i = 0; i < count; i++) cells[i] = Text(reader.GetValue(i));
            rows.Add(cells);
        }
        // a sheet may claim a million empty rows below the last one that says something
        while (rows.Count > 0 && rows[^1].All(c => c.Length == 0)) rows.RemoveAt(rows.Count - 1);
        return new RawSheet(rows, HasMore: false);
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => Cut(text.Trim()),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        // identifiers typed as numbers: twelve digits, never 8.5E+11
        double number when Math.Abs(number) < 1e15 => decimal.Round((decimal)number, 6).ToString("0.######", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>One letter more than a cell may have stays, so that the cell is refused and not cut in silence.</summary>
    internal static string Cut(string text) => text.Length > TableLimits.CellLetters ? text[..(TableLimits.CellLetters + 1)] : text;

    /// <summary>Unpacks every part once, into nothing, to know its true size: what the archive says of it may be a lie.</summary>
    private static void Weigh(byte[] file) => Guarded(() =>
    {
        using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.All(e => !string.Equals(e.FullName, "xl/workbook.xml", StringComparison.OrdinalIgnoreCase))) throw new UnreadableTable(UploadProblems.NotATable);
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            long total = 0;
            foreach (var entry in archive.Entries)
            {
                using var part = entry.Open();
                for (int read; (read = part.Read(buffer)) > 0;)
                    if ((total += read) > TableLimits.UnpackedBytes) throw new UnreadableTable(UploadProblems.UnpacksTooLarge);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return true;
    });

    /// <summary>Whatever a parser makes of a broken file is one thing to whoever sent it: the file is damaged.</summary>
    private static T Guarded<T>(Func<T> reading)
    {
        try
        {
            return reading();
        }
        catch (Exception broken) when (broken is not (UnreadableTable or OutOfMemoryException))
        {
            throw new UnreadableTable(UploadProblems.Damaged, broken);
        }
    }
}
