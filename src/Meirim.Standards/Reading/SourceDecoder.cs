using System.Text;

namespace Meirim.Standards.Reading;

/// <summary>Turns bytes into text, or says why they are none. Only UTF-8 is taken: a guess at another encoding would corrupt names.</summary>
internal static class SourceDecoder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (string Text, ReadError? Error) Decode(ReadOnlySpan<byte> bytes, ReadOptions options)
    {
        if (bytes.Length > options.MaxBytes) return ("", TooLarge(options));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        if (bytes.IsEmpty) return ("", new(ErrorCodes.Empty, 0, ""));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return ("", new(ErrorCodes.NotUtf8, 1, "UTF-8"));
        if (bytes.Contains((byte)0)) return ("", IsWide(bytes) ? new(ErrorCodes.NotUtf8, 1, "UTF-8") : Binary(bytes));
        try
        {
            return (Strict.GetString(bytes), null);
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes[..Math.Clamp(e.Index, 0, bytes.Length)].Count((byte)'\n');
            if (EndsWithinLetter(bytes, e.Index)) return ("", new(ErrorCodes.CutShort, line, "Кәсіптік стандарттың техникалық деректері"));
            return ("", LooksBinary(bytes) ? new(ErrorCodes.Binary, line, "UTF-8") : new(ErrorCodes.NotUtf8, line, "UTF-8"));
        }
    }

    public static ReadError TooLarge(ReadOptions options) =>
        new(ErrorCodes.TooLarge, 0, options.MaxBytes.ToString(System.Globalization.CultureInfo.InvariantCulture));

    // the first wrong byte begins a letter of which the end of the file cut the rest: the file is UTF-8, and not whole
    private static bool EndsWithinLetter(ReadOnlySpan<byte> bytes, int wrong) =>
        wrong > 0 && wrong < bytes.Length && bytes.Length - wrong < 4
        && System.Text.Rune.DecodeFromUtf8(bytes[wrong..], out _, out _) == System.Buffers.OperationStatus.NeedMoreData;

    private static ReadError Binary(ReadOnlySpan<byte> bytes) =>
        new(ErrorCodes.Binary, 1 + bytes[..bytes.IndexOf((byte)0)].Count((byte)'\n'), "UTF-8");

    // UTF-16 and UTF-32 without a mark: nearly every second byte is the 00 of Latin or the 04 of Cyrillic letters
    private static bool IsWide(ReadOnlySpan<byte> bytes)
    {
        System.Span<int> high = stackalloc int[2];
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] is 0 or 4) high[i & 1]++;
        return Math.Max(high[0], high[1]) > bytes.Length * 2 / 5 && bytes.ContainsAnyExcept((byte)0);
    }

    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0C or 0x0D)) controls++;
        return controls > bytes.Length / 100;
    }
}
