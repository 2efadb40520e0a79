using System.Collections.Frozen;
using System.Globalization;

namespace Meirim.Web.Ui;

/// <summary>Numbers as the language writes them: 13 684,5 with a narrow space that does not break (kk, ru, lv), 13,684.5 (en).</summary>
public static class Numbers
{
    private static readonly FrozenDictionary<string, CultureInfo> Cultures =
        Texts.Languages.ToFrozenDictionary(l => l, Culture, StringComparer.Ordinal);

    /// <summary>The number in the language of the request, with so many decimals.</summary>
    public static string Say(decimal number, int decimals = 0) => In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, number, decimals);

    public static string In(string language, decimal number, int decimals = 0) =>
        number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureOf(language));

    /// <summary>The culture by which texts of the language are filled in.</summary>
    public static CultureInfo CultureOf(string language) => Cultures.GetValueOrDefault(language) ?? Cultures["en"];

    private static CultureInfo Culture(string language)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(language).Clone();
        var format = culture.NumberFormat;
        format.NegativeSign = "−";
        (format.NumberGroupSeparator, format.NumberDecimalSeparator) = language == "en" ? (",", ".") : ("\u202f", ",");
        (format.PercentGroupSeparator, format.PercentDecimalSeparator) = (format.NumberGroupSeparator, format.NumberDecimalSeparator);
        return CultureInfo.ReadOnly(culture);
    }
}
