using System.Globalization;

namespace Meirim.Web.Standards.SearchStandard;

/// <summary>
/// A text in which it does not matter whether a word is written with Kazakh letters or with the Russian ones on whose keys
/// people type them, nor in capitals. Letter by letter, so that a place in the folded text is the same place in the text.
/// </summary>
internal static class FoldedText
{
    public static string Of(string text) => string.Create(text.Length, text, (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++) folded[i] = Fold(source[i]);
    });

    /// <summary>The words of a question, folded, each once; at most eight.</summary>
    public static IReadOnlyList<string> Words(string? question)
    {
        var folded = Of((question ?? "").Normalize());
        var words = new string([.. folded.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Distinct(StringComparer.Ordinal).Take(8)];
    }

    /// <summary>Where a word of the text begins with the word that was asked; -1 when none does.</summary>
    public static int Find(string folded, string word, int start = 0)
    {
        for (var at = folded.IndexOf(word, start, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
            if (at == 0 || !char.IsLetterOrDigit(folded[at - 1])) return at;
        return -1;
    }

    private static char Fold(char letter) => char.ToLower(letter, CultureInfo.InvariantCulture) switch
    {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' or 'ү' => 'у',
        'і' => 'и',
        'һ' => 'х',
        'ё' => 'е',
        'ā' => 'a',
        'č' => 'c',
        'ē' => 'e',
        'ģ' => 'g',
        'ī' => 'i',
        'ķ' => 'k',
        'ļ' => 'l',
        'ņ' => 'n',
        'š' => 's',
        'ū' => 'u',
        'ž' => 'z',
        var other => other,
    };
}
