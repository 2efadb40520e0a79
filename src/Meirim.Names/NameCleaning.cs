using System.Globalization;
using System.Text;

namespace Meirim.Names;

/// <summary>First step of a key: one Unicode form, no signs that nobody types, one script in one word.</summary>
internal static class NameCleaning
{
    /// <summary>Signs that are dropped: apostrophes of all kinds, ь and ъ.</summary>
    public static bool IsDropped(char c) =>
        c is '\'' or '`' or '\u2019' or '\u2018' or '\u02B9' or '\u02BA' or '\u02BC' or '\u02BB' or '\u02BF' or '\u02BE'
            or '\u00B4' or '\u2032' or '\u00B7' or '\u00AD' or '\u200B' or '\u200C' or '\u200D'
            or 'ь' or 'ъ' or 'Ь' or 'Ъ';

    /// <summary>Composes the text (NFC) where it holds combining marks; lone surrogates become U+FFFD.</summary>
    public static string Compose(string text)
    {
        var needed = false;
        foreach (var c in text)
            if (c is >= '\u0300' and <= '\u036F' || c >= '\u0530')
            {
                needed = true;
                break;
            }

        if (!needed) return text;
        return WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Writes the cleaned word, lower case and in one script, and returns its length.</summary>
    public static int Clean(ReadOnlySpan<char> word, Span<char> room)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (IsDropped(c) || IsMark(c)) continue;
            room[length++] = c;
        }

        Scripts.Mend(room[..length]);
        for (var i = 0; i < length; i++) room[i] = Lower(room[i]);
        return length;
    }

    // İ has no single lower-case letter of its own in the invariant culture
    private static char Lower(char c) => c == '\u0130' ? 'i' : char.ToLowerInvariant(c);

    private static bool IsMark(char c) =>
        c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static string WithoutLoneSurrogates(string text)
    {
        StringBuilder? mended = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            mended ??= new StringBuilder(text);
            mended[i] = '\uFFFD';
        }

        return mended?.ToString() ?? text;
    }
}
