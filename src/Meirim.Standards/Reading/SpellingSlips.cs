namespace Meirim.Standards.Reading;

/// <summary>
/// Misprints of the official text about which there is no doubt: a letter mistaken for another, a lost letter, a torn word.
/// The source's wording stays; the mended text stands beside it. Word order and terminology are never touched.
/// </summary>
internal static class SpellingSlips
{
    private static readonly (string Slip, string Right)[] Words =
    [
        ("Өртүрлі", "Әртүрлі"),
        ("Өр түрлі", "Әр түрлі"),
        ("оағдарламаны", "бағдарламаны"),
        ("калыптастыру", "қалыптастыру"),
        ("тәілдерін", "тәсілдерін"),
        ("замануи", "заманауи"),
        ("деприватиясы", "депривациясы"),
        ("өндеудің", "өңдеудің"),
        ("Жүріп -тұруында", "Жүріп-тұруында"),
        ("АӘҚКО ны", "АӘҚКО-ны"),
    ];

    /// <summary>The text with its misprints mended; null when it has none.</summary>
    public static string? Mend(string? text)
    {
        if (text is null) return null;
        var mended = text;
        foreach (var (slip, right) in Words) mended = Replace(mended, slip, right);
        return string.Equals(mended, text, StringComparison.Ordinal) ? null : mended;
    }

    // whole words only: a slip within another word may be right there
    private static string Replace(string text, string slip, string right)
    {
        for (var at = text.IndexOf(slip, StringComparison.Ordinal); at >= 0; at = at < text.Length ? text.IndexOf(slip, at, StringComparison.Ordinal) : -1)
        {
            var end = at + slip.Length;
            var whole = (at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end]));
            if (whole) text = string.Concat(text.AsSpan(0, at), right, text.AsSpan(end));
            at += whole ? right.Length : 1;
        }
        return text;
    }
}
