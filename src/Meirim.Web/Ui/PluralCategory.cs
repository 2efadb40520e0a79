using System.Globalization;

namespace Meirim.Web.Ui;

/// <summary>Which form of a text goes with a number: Unicode CLDR 46 cardinal rules of the four languages.</summary>
internal static class PluralCategory
{
    public static string Of(string language, object? number)
    {
        if (number is not IConvertible convertible || number is string) return "other";
        decimal n = Math.Abs(convertible.ToDecimal(CultureInfo.InvariantCulture));
        bool whole = n == decimal.Truncate(n);
        int tens = (int)(n % 100), ones = (int)(n % 10);
        return language switch
        {
            "ru" when !whole => "other",
            "ru" when ones == 1 && tens != 11 => "one",
            "ru" when ones is >= 2 and <= 4 && (tens is < 12 or > 14) => "few",
            "ru" => "many",
            "lv" when whole && (ones == 0 || tens is >= 11 and <= 19) => "zero",
            "lv" when whole && ones == 1 && tens != 11 => "one",
            "lv" => "other",
            _ => n == 1 ? "one" : "other",
        };
    }
}
