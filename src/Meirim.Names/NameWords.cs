namespace Meirim.Names;

/// <summary>Splits a full name, or what a person typed, into words.</summary>
public static class NameWords
{
    /// <summary>
    /// The words of the text in their order: letters, digits, combining marks and apostrophes; all else parts words, the hyphen of a
    /// double surname too. A patronymic ending that stands alone (<c>Асқар ұлы</c>, <c>Askar-uly</c>) joins the word before it.
    /// </summary>
    /// <param name="text">Any string.</param>
    public static IReadOnlyList<string> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<string>(4);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsPart(text[i])) i++;
            if (i > start && HasLetter(text.AsSpan(start, i - start))) Add(words, text[start..i]);
            if (i == start) i++;
        }

        return words;
    }

    private static void Add(List<string> words, string word)
    {
        if (words.Count > 0 && word.Length <= 6 && IsPatronymicEnding(word)) words[^1] += word;
        else words.Add(word);
    }

    internal static bool IsPatronymicEnding(string word) =>
        word.ToLowerInvariant() is "ұлы" or "улы" or "қызы" or "кызы" or "гызы" or "оглы" or "оғлы" or "оглу"
            or "uly" or "ūly" or "ulı" or "ūlı" or "kyzy" or "qyzy" or "qızı" or "kizi" or "ogly" or "oglu";

    private static bool IsPart(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || NameCleaning.IsDropped(c) || c is >= '\u0300' and <= '\u036F';

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) return true;
        return false;
    }
}
