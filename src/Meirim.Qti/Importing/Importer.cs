using Meirim.Qti.Reading;

namespace Meirim.Qti.Importing;

/// <summary>Reads questions of any format it knows, told by what the file holds and not by its name. Never throws on what a file holds.</summary>
public static class Importer
{
    /// <param name="language">The language of texts whose file does not state one.</param>
    public static ImportResult Read(byte[] file, string language = ItemReader.Undetermined)
    {
        var format = FormatOf(file);
        try
        {
            return format switch
            {
                ImportFormat.QtiPackage => QtiPackage.Read(file, language),
                ImportFormat.QtiItem => QtiPackage.ReadItem(file, language),
                _ => ImportResult.Refused(format, QtiProblems.UnknownFormat()),
            };
        }
        catch (QtiException refused)
        {
            return ImportResult.Refused(format, refused.Problem);
        }
    }

    public static ImportFormat FormatOf(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("PK"u8)) return ImportFormat.QtiPackage;
        var start = file[..Math.Min(file.Length, 4_000)];
        if (start.IndexOf("assessmentItem"u8) >= 0 || start.IndexOf("qti-assessment-item"u8) >= 0) return ImportFormat.QtiItem;
        return ImportFormat.Unknown;
    }
}
