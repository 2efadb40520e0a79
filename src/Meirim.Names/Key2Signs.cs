namespace Meirim.Names;

/// <summary>
/// Key 2: the first sign stays (e as i, o as u), the other vowels go, and signs that official spellings confuse become one:
/// g k h; d t; b p; s with sh and ch; z with j (the last two also forgive a mark that was not typed: Zagars, Žagars).
/// </summary>
internal static class Key2Signs
{
    public static ReadOnlySpan<char> Write(ReadOnlySpan<char> key1, Span<char> room)
    {
        var length = 0;
        for (var i = 0; i < key1.Length; i++)
        {
            var sign = Fold(key1[i]);
            if (KeyBuffer.IsVowel(sign))
            {
                if (i > 0) continue;
                sign = sign switch { 'e' => 'i', 'o' => 'u', _ => sign };
            }

            if (length > 0 && room[length - 1] == sign) continue;
            room[length++] = sign;
        }

        return room[..length];
    }

    private static char Fold(char sign) => sign switch
    {
        'g' or 'h' => 'k',
        'd' => 't',
        'b' => 'p',
        '6' or '4' => 's',
        'j' => 'z',
        _ => sign,
    };
}
