namespace Meirim.Web.Workforce.Upload.Reading;

/// <summary>What a file is, by its first bytes.</summary>
internal static class FileType
{
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static bool IsZip(ReadOnlySpan<byte> file) => file.StartsWith("PK\x03\x04"u8);

    /// <summary>Why these bytes are no table at all; null when they may be text.</summary>
    public static Problem? Refusal(ReadOnlySpan<byte> file)
    {
        // a workbook with a password is a compound file that holds a stream of this name in UTF-16
        if (file.StartsWith(Compound)) return file.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0 ? UploadProblems.Locked : UploadProblems.OldFormat;
        if (file.StartsWith("%PDF"u8) || file.StartsWith("\x89PNG"u8) || file.StartsWith("GIF8"u8) || file.StartsWith("{\\rtf"u8) || file.StartsWith("<"u8)
            || file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || file.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return UploadProblems.NotATable;
        return null;
    }
}
