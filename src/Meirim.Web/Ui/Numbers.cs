using System.Globalization;

namespace Meirim.Web.Ui;

/// <summary>
/// Numbers as the language writes them: 13 684,5 with a narrow space that does not break (kk, ru, lv), 13,684.5 (en). Four
/// figures stay together in kk, ru and lv, as their rules of print have it.
/// </summary>
public static class Numbers
{
    private const string NarrowSpace = "\u202f";

    private static readonly NumberFormatInfo Spaced = new()
    {
        NumberGroupSeparator = NarrowSpace, NumberDecimalSeparator = ",", NegativeSign = "−", PercentDecimalSeparator = ",",
    };

    private static readonly NumberFormatInfo English = new() { NegativeSign = "−" };

    /// <summary>The number in the language of the request, with so many decimals.</summary>
    public static string Say(decimal number, int decimals = 0) => In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, number, decimals);

    public static string In(string language, decimal number, int decimals = 0)
    {
        var format = language == "en" ? English : Spaced;
        bool together = language != "en" && Math.Abs(Math.Round(number, decimals)) < 10_000;
        return number.ToString((together ? "F" : "N") + decimals.ToString(CultureInfo.InvariantCulture), format);
    }
}
