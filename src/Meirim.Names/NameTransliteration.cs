using System.Buffers;

namespace Meirim.Names;

/// <summary>
/// Writes names in another script for people to read. For search use <see cref="NameKeys"/>. An official spelling from a document goes before
/// anything made here.
/// </summary>
/// <remarks>
/// To Latin: practice of identity papers of Kazakhstan (Қалмақова, Kalmakova); the Russian letters by BGN/PCGN 1947 with yo for ё and no signs for ь ъ.
/// It is neither the Kazakh Latin alphabet of 2021 nor ICAO Doc 9303. To Cyrillic: a guess, marked as such.
/// </remarks>
public static class NameTransliteration
{
    private static readonly SearchValues<char> LatvianLetters = SearchValues.Create("āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ");

    private static readonly Rewriter Russian = new("cyrillic-to-latin.csv");
    private static readonly Rewriter Kazakh = new("cyrillic-to-latin.csv", "kazakh-to-latin.csv");
    private static readonly Rewriter ToRussian = new("kazakh-to-russian.csv");
    private static readonly Rewriter FromLatin = new("latin-to-russian.csv");
    private static readonly Rewriter FromLatinBack = new("latin-to-russian.csv", "latin-to-kazakh-back.csv");
    private static readonly Rewriter FromLatinFront = new("latin-to-russian.csv", "latin-to-kazakh-front.csv");

    /// <summary>Kazakh Cyrillic in Latin: Қалмақова Айгүл, Kalmakova Aigul.</summary>
    public static Transliterated KazakhToLatin(string name) => Certain(Kazakh, name);

    /// <summary>Russian Cyrillic in Latin: Щербакова Любовь, Shcherbakova Lyubov.</summary>
    public static Transliterated RussianToLatin(string name) => Certain(Russian, name);

    /// <summary>Kazakh spelling in Russian spelling: Қалмақова, Калмакова. By the regular pairs; official Russian spellings may differ.</summary>
    public static Transliterated KazakhToRussian(string name) => Certain(ToRussian, name);

    /// <summary>Latin in Russian Cyrillic, a guess: Yessenov, Есенов.</summary>
    public static Transliterated LatinToRussian(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new Transliterated(FromLatin.Rewrite(Latvian(name)), IsGuess: true);
    }

    /// <summary>
    /// Latin in Kazakh Cyrillic, a guess: by the vowels of each word (front: e, i; back: a, o, u, y), as қ and к, ұ and ү are one in Latin.
    /// </summary>
    public static Transliterated LatinToKazakh(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = Latvian(name).Split(' ');
        for (var i = 0; i < words.Length; i++) words[i] = (IsFront(words[i]) ? FromLatinFront : FromLatinBack).Rewrite(words[i]);
        return new Transliterated(string.Join(' ', words), IsGuess: true);
    }

    private static Transliterated Certain(Rewriter rewriter, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new Transliterated(rewriter.Rewrite(name), IsGuess: false);
    }

    // the first vowel decides: Kazakh words keep to one row of vowels
    private static bool IsFront(string word)
    {
        foreach (var c in word.ToLowerInvariant())
            if (c is 'e' or 'i' or 'ä' or 'ö' or 'ü') return true;
            else if (c is 'a' or 'o' or 'ı') return false;
        return false;
    }

    // a word with a letter that only Latvian has reads j as й, which the tables know as y
    private static string Latvian(string name)
    {
        var composed = NameCleaning.Compose(name);
        return composed.AsSpan().IndexOfAny(LatvianLetters) < 0 ? composed : composed.Replace('j', 'y').Replace('J', 'Y');
    }
}
