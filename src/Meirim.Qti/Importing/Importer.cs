using Meirim.Qti.Packages;
using Meirim.Qti.Reading;

namespace Meirim.Qti.Importing;

/// <summary>Reads questions of any format it knows, told by what the file holds and not by its name. Never throws on what a file holds.</summary>
public static class Importer
{
    /// <param name="language">The language of texts whose file does not state one.</param>
    public static ImportResult Read(byte[] file, string language = ItemReader.Undetermined)
    {
        var format = ImportFormat.Unknown;
        try
        {
            format = FormatOf(file);
            return format switch
            {
                ImportFormat.QtiPackage => QtiPackage.Read(file, language),
                ImportFormat.QtiItem => QtiPackage.ReadItem(file, language),
                ImportFormat.MoodleXml => MoodleXml.Read(file, language),
                ImportFormat.Aiken => Aiken.Read(Text(file), language),
                ImportFormat.Gift => Gift.Read(Text(file), language),
                ImportFormat.Csv => QuestionTable.Read(format, CsvTable.Rows(Text(file), CsvTable.Separator(Text(file))!)),
                ImportFormat.Xlsx => QuestionTable.Read(format, XlsxTable.Rows(file)),
                ImportFormat.Unknown => ImportResult.Refused(format, QtiProblems.UnknownFormat()),
            };
        }
        catch (QtiException refused)
        {
            return ImportResult.Refused(format, refused.Problem);
        }
    }

    /// <exception cref="QtiException">It is too large, or text in an encoding that is not accepted.</exception>
    private static ImportFormat FormatOf(byte[] file)
    {
        if (file.AsSpan().StartsWith("PK"u8))
        {
            using var archive = SafeArchive.Open(file);
            return archive.Has("xl/workbook.xml") ? ImportFormat.Xlsx : ImportFormat.QtiPackage;
        }
        var text = Text(file);
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<"))
        {
            var head = start[..Math.Min(start.Length, 4_000)];
            return head.Contains("<quiz", StringComparison.Ordinal) ? ImportFormat.MoodleXml
                : head.Contains("assessmentItem", StringComparison.Ordinal) || head.Contains("qti-assessment-item", StringComparison.Ordinal) ? ImportFormat.QtiItem
                : ImportFormat.Unknown;
        }
        return CsvTable.Separator(text) is not null ? ImportFormat.Csv : Aiken.Is(text) ? ImportFormat.Aiken : Gift.Is(text) ? ImportFormat.Gift : ImportFormat.Unknown;
    }

    private static string Text(byte[] file) =>
        file.Length <= QtiLimits.FileBytes ? SafeXml.Decode(file) : throw new QtiException(QtiProblems.TooLarge(QtiLimits.FileBytes));
}
