using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Meirim.Qti.Importing;

/// <summary>Rows of a CSV file as people save it: comma, semicolon or tabulator, with line ends inside cells.</summary>
internal static class CsvTable
{
    private static readonly string[] Separators = [";", ",", "\t"];

    /// <summary>The separator of a file whose first line is a heading of questions; null for another file.</summary>
    public static string? Separator(string text)
    {
        var first = text.AsSpan(0, Math.Min(text.Length, 20_000)).TrimStart();
        int end = first.IndexOfAny('\r', '\n');
        var line = (end < 0 ? first : first[..end]).ToString();
        return Array.Find(Separators, s => QuestionTable.IsHeading([.. line.Split(s).Select(c => c.Trim().Trim('"'))]));
    }

    public static IEnumerable<TableRow> Rows(string text, string separator)
    {
        using var reader = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator,
            HasHeaderRecord = false,
            // a quote that opens and never closes is a mistake of one cell, not of the program
            BadDataFound = null,
            MissingFieldFound = null,
            IgnoreBlankLines = false,
            MaxFieldSize = QtiLimits.TextLetters,
        });
        while (Next(reader)) yield return new TableRow(reader.Parser.RawRow, reader.Parser.Record?.Take(200).ToList() ?? []);
    }

    private static bool Next(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvHelperException)
        {
            throw new QtiException(QtiProblems.Syntax("CSV").At(null, reader.Parser.RawRow));
        }
    }
}
