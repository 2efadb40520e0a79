using System.Text.RegularExpressions;
using Meirim.Web.Countries;

namespace Meirim.Web.Workforce.Upload.Checking;

/// <summary>In which of the country's spellings a name is written, by its letters.</summary>
internal static partial class Spelling
{
    /// <param name="language">The language of whoever sent the table decides where letters do not.</param>
    /// <param name="notThis">A spelling that the same person's other name has already.</param>
    public static string Of(ICountry country, string language, string name, string? patronymic, string? notThis = null)
    {
        var whole = $"{name} {patronymic}";
        bool latin = whole.Any(c => char.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u024F');
        string[] likely = latin ? ["lv", "latn"]
            : whole.Any(KazakhLetter) || KazakhPatronymic().IsMatch(whole) ? ["kk", "ru"]
            : RussianPatronymic().IsMatch(whole) ? ["ru", "kk"]
            : [language, "kk", "ru"];
        var possible = likely.Where(s => IsLatin(s) == latin && country.Spellings.Contains(s)).Distinct(StringComparer.Ordinal).ToList();
        return possible.Find(s => s != notThis) ?? country.Spellings.FirstOrDefault(s => s != notThis && IsLatin(s) == latin) ?? country.Spellings.First(s => s != notThis);
    }

    /// <summary>True when one word holds letters of two scripts: official lists do.</summary>
    public static bool IsMixed(string word) => word.Any(char.IsAsciiLetter) && word.Any(c => c is >= '\u0400' and <= '\u04FF');

    private static bool IsLatin(string spelling) => spelling is "lv" or "latn" or "en";

    private static bool KazakhLetter(char c) => "әғқңөұүһіӘҒҚҢӨҰҮҺІ".Contains(c, StringComparison.Ordinal);

    [GeneratedRegex("(ұлы|улы|қызы|кызы)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KazakhPatronymic();

    [GeneratedRegex("(вич|вна|ична|ич)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RussianPatronymic();
}
