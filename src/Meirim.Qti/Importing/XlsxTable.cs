using System.Globalization;
using System.Text;
using ExcelDataReader;
using Meirim.Qti.Packages;

namespace Meirim.Qti.Importing;

/// <summary>Rows of the first sheet of a workbook that has the heading of a table of questions.</summary>
internal static class XlsxTable
{
    // the reader asks for a code page of old workbooks even when there is none to read
    static XlsxTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IReadOnlyList<TableRow> Rows(byte[] file)
    {
        // what the archive says of its sizes may be a lie: every part is unpacked once, and counted
        using (var archive = SafeArchive.Open(file))
            foreach (var name in archive.Names) archive.Read(name);
        try
        {
            using var stream = new MemoryStream(file, writable: false);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
            do
            {
                var rows = Sheet(reader);
                if (rows.Count > 0 && QuestionTable.IsHeading(rows[0].Cells)) return rows;
            }
            while (reader.NextResult());
        }
        catch (Exception broken) when (broken is not (QtiException or OutOfMemoryException))
        {
            throw new QtiException(QtiProblems.DamagedArchive());
        }
        throw new QtiException(QtiProblems.ColumnMissing("text_kk"));
    }

    private static List<TableRow> Sheet(IExcelDataReader reader)
    {
        var rows = new List<TableRow>();
        for (int number = 1; reader.Read(); number++)
        {
            var cells = new string[Math.Min(reader.FieldCount, 200)];
            for (int i = 0; i < cells.Length; i++) cells[i] = Text(reader.GetValue(i));
            if (cells.All(string.IsNullOrWhiteSpace))
            {
                // a sheet may claim a million empty rows
                if (number > QtiLimits.Questions * 10) break;
                continue;
            }
            if (rows.Count > QtiLimits.Questions) throw new QtiException(QtiProblems.TooManyQuestions(QtiLimits.Questions));
            rows.Add(new TableRow(number, cells));
        }
        return rows;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        double number when Math.Abs(number) < 1e15 => decimal.Round((decimal)number, 6).ToString("0.######", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
