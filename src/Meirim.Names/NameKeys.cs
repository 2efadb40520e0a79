using System.Buffers;

namespace Meirim.Names;

/// <summary>
/// One key for one name however it is spelled: Қалмақова, Калмаков, Kalmakova. Keys are plain ASCII, made for an index and
/// not for people. No culture and no state plays a part: the same word gives the same key everywhere.
/// </summary>
/// <remarks>
/// The recipe: clean (NFC, no apostrophes, ь, ъ; Latin look-alikes mended); key 1 writes every script in one alphabet and folds
/// patronymics and surnames of men and women to one form; key 2 leaves the consonants, those that official spellings confuse
/// made one. No Soundex or Metaphone: they are made for English and blind to Cyrillic.
/// </remarks>
public static class NameKeys
{
    /// <summary>The sign at the end of a folded patronymic.</summary>
    public const char PatronymicSign = '9';

    private static readonly SearchValues<char> LatvianLetters = SearchValues.Create("āčēģīķļņšūž");

    /// <summary>
    /// Key 1 of one word: the same for one name in Kazakh Cyrillic, Russian Cyrillic and Latin. Empty when the word has no letter
    /// or digit. <c>Key1(Key1(w)) == Key1(w)</c>.
    /// </summary>
    /// <param name="word">One word (see <see cref="NameWords.Split"/>); any string is allowed.</param>
    public static string Key1(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Key1(word, readJAsY: null);
    }

    /// <summary>
    /// Key 2 of one word: looser, for what sounds alike (Бақытжан, Бахытжан; Жақыпов, Джакупов).
    /// Words with equal key 1 have equal key 2, and <c>Key2(Key1(w)) == Key2(w)</c>.
    /// </summary>
    public static string Key2(string word) => Key2OfKey1(Key1(word));

    /// <summary>Both keys of one word; cheaper than two calls.</summary>
    public static NameKey Of(string word)
    {
        var key1 = Key1(word);
        return new NameKey(key1, Key2OfKey1(key1));
    }

    /// <summary>Key 2 from a key 1 that is already known.</summary>
    public static string Key2OfKey1(string key1)
    {
        ArgumentNullException.ThrowIfNull(key1);
        if (key1.Length <= 128)
        {
            Span<char> room = stackalloc char[128];
            return Key2Signs.Write(key1, room).ToString();
        }

        var rented = ArrayPool<char>.Shared.Rent(key1.Length);
        var key = Key2Signs.Write(key1, rented).ToString();
        ArrayPool<char>.Shared.Return(rented);
        return key;
    }

    /// <summary>
    /// Every reading of one word, the usual one first. Most words have one; a Latin word may have more, where Latvian and Kazakh
    /// practice differ (Latvian <c>Jana</c> is Яна, Kazakh <c>Jana</c> is Жана; <c>Balode</c> and <c>Balodis</c> are one surname;
    /// Uzbek <c>x</c> is х). Index every reading of a word, and ask with every reading of a query.
    /// </summary>
    public static IReadOnlyList<NameKey> Readings(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return NameReadings.Of(word);
    }

    /// <summary>Key 1 of each word of a full name, sorted and joined by a space: equal for any order of the words.</summary>
    public static string FullKey(string fullName)
    {
        var words = NameWords.Split(fullName);
        var keys = new string[words.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = Key1(words[i]);
        Array.Sort(keys, StringComparer.Ordinal);
        return string.Join(' ', keys);
    }

    /// <param name="readJAsY">Whether a Latin j is й; null: only where the word has a letter that only Latvian has.</param>
    internal static string Key1(string word, bool? readJAsY)
    {
        var text = NameCleaning.Compose(word);
        if (text.Length <= 64)
        {
            Span<char> room = stackalloc char[320];
            return Key1(text, room[..64], room[64..], readJAsY);
        }

        // the signs of a word are at most twice its letters
        var rented = ArrayPool<char>.Shared.Rent((text.Length * 3) + 8);
        var key = Key1(text, rented.AsSpan(0, text.Length), rented.AsSpan(text.Length), readJAsY);
        ArrayPool<char>.Shared.Return(rented);
        return key;
    }

    private static string Key1(ReadOnlySpan<char> text, Span<char> clean, Span<char> signs, bool? readJAsY)
    {
        var word = clean[..NameCleaning.Clean(text, clean)];
        if (readJAsY ?? word.ContainsAny(LatvianLetters)) word.Replace('j', 'y');
        var key = Pass(word, signs);

        // a rule may open the way for another one (a Latvian -s before -ova); no word has been seen to need more than three
        string known;
        var rounds = 0;
        do
        {
            known = key.Text.ToString();
            key = Pass(known, signs);
        }
        while (!key.Text.SequenceEqual(known) && ++rounds < 8);

        // letters of other scripts may now stand side by side and compose (Hangul parted by an apostrophe)
        var composed = NameCleaning.Compose(known);
        return string.Equals(composed, known, StringComparison.Ordinal) ? known : Key1(composed, readJAsY);
    }

    /// <summary>Key 1 before patronymics and surnames are folded: tells one form from another.</summary>
    internal static string Unfolded(string word)
    {
        var text = NameCleaning.Compose(word);
        var clean = new char[text.Length];
        var letters = clean.AsSpan(0, NameCleaning.Clean(text, clean));
        if (letters.ContainsAny(LatvianLetters)) letters.Replace('j', 'y');
        return Write(letters, new char[(text.Length * 2) + 8]).Text.ToString();
    }

    private static KeyBuffer Pass(ReadOnlySpan<char> word, Span<char> room)
    {
        var key = Write(word, room);
        if (!EndingTable.FoldPatronymic(ref key)) EndingTable.FoldGender(ref key);
        key.SettleU();
        return key;
    }

    private static KeyBuffer Write(ReadOnlySpan<char> word, Span<char> room)
    {
        var key = new KeyBuffer(room);
        for (var i = 0; i < word.Length;)
        {
            if (LetterTable.GroupAt(word[i..], out var length) is { } group)
            {
                key.Add(group);
                i += length;
                continue;
            }

            var c = word[i++];
            if (LetterTable.Of(c) is { } sign) key.Add(sign);
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) key.Add(c);
        }

        return key;
    }
}
