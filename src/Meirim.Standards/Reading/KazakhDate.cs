using System.Globalization;
using System.Text.RegularExpressions;

namespace Meirim.Standards.Reading;

/// <summary>Reads days written in Kazakh ("2024 жылғы 30 сәуірдегі", "2024 жылдың 5 наурызы") or in figures (31.03.2026).</summary>
internal static partial class KazakhDate
{
    private static readonly string[] Months =
    [
        "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан",
    ];

    /// <summary>The first day in the text; null when there is none, or none that the calendar knows.</summary>
    public static DateOnly? Find(string text)
    {
        var words = InWords().Match(text);
        if (!words.Success) return null;
        var month = Array.FindIndex(Months, m => words.Groups["m"].Value.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1;
        // қыркүйегі: the last sound of the stem softens before a vowel
        if (month == 0 && words.Groups["m"].Value.StartsWith("қыркүйег", StringComparison.OrdinalIgnoreCase)) month = 9;
        return month == 0 ? null : Of(words.Groups["y"].Value, month, words.Groups["d"].Value);
    }

    /// <summary>A day in figures, dd.MM.yyyy.</summary>
    public static DateOnly? Figures(string text) =>
        DateOnly.TryParseExact(text, "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateOnly? Of(string year, int month, string day)
    {
        var (y, d) = (int.Parse(year, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture));
        return y is >= 1900 and <= 2200 && d >= 1 && d <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, d) : null;
    }

    [GeneratedRegex(@"(?<y>\d{4})\s+жыл(?:ғы|дың)\s+(?<d>\d{1,2})\s+(?<m>\p{L}{3,20})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InWords();
}
