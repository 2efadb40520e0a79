namespace Meirim.Names;

/// <summary>Which script a word is written in, and the mending of letters that only look right.</summary>
internal static class Scripts
{
    private static readonly char[] ToCyrillic = new char[0x300];
    private static readonly char[] ToLatin = new char[0x530];

    static Scripts()
    {
        foreach (var row in NameTable.Read("look-alikes.csv", 2))
        {
            ToCyrillic[row[0][0]] = row[1][0];
            ToLatin[row[1][0]] = row[0][0];
        }
    }

    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F';

    public static bool IsLatin(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u02AF' and not '\u00D7' and not '\u00F7')
            or (>= '\u1E00' and <= '\u1EFF');

    /// <summary>The script of the word: that of most of its letters, Cyrillic when they are as many.</summary>
    public static NameScript Of(ReadOnlySpan<char> word)
    {
        Count(word, out var cyrillic, out var latin, out var other);
        if (other > cyrillic + latin) return NameScript.Other;
        return cyrillic == 0 && latin == 0 ? NameScript.None : cyrillic >= latin ? NameScript.Cyrillic : NameScript.Latin;
    }

    /// <summary>
    /// Writes the word in one script: letters of the other script that look like one of this script become it
    /// (<c>Cерік</c> with a Latin C). Letters that look like nothing stay.
    /// </summary>
    public static void Mend(Span<char> word)
    {
        Count(word, out var cyrillic, out var latin, out _);
        if (cyrillic == 0 || latin == 0) return;
        var table = cyrillic >= latin ? ToCyrillic : ToLatin;
        for (var i = 0; i < word.Length; i++)
            if (word[i] < table.Length && table[word[i]] is not '\0' and var mended && IsCyrillic(word[i]) != cyrillic >= latin)
                word[i] = mended;
    }

    private static void Count(ReadOnlySpan<char> word, out int cyrillic, out int latin, out int other)
    {
        cyrillic = latin = other = 0;
        foreach (var c in word)
            if (IsCyrillic(c)) cyrillic++;
            else if (IsLatin(c)) latin++;
            else if (char.IsLetter(c)) other++;
    }
}
