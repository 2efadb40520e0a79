using System.Text.RegularExpressions;

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

    private static readonly (Regex Slip, string Right)[] Patterns =
        [.. Words.Select(w => (new Regex($@"(?<!\p{{L}}){Regex.Escape(w.Slip)}(?!\p{{L}})", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), w.Right))];

    /// <summary>The text with its misprints mended; null when it has none.</summary>
    public static string? Mend(string? text)
    {
        if (text is null) return null;
        var mended = text;
        for (var i = 0; i < Words.Length; i++)
            if (mended.Contains(Words[i].Slip, StringComparison.Ordinal)) mended = Patterns[i].Slip.Replace(mended, Patterns[i].Right);
        return string.Equals(mended, text, StringComparison.Ordinal) ? null : mended;
    }
}
