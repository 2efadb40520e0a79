using System.Diagnostics.CodeAnalysis;

namespace Meirim.Web.Countries;

/// <summary>
/// Kazakhstan's individual identification number: YYMMDD, century and sex, serial, check digit
/// (Government resolutions 565 of 11 June 2003 and 406 of 2007).
/// </summary>
public static class Iin
{
    public const string Scheme = "iin";

    public static bool TryParse(string? text, [NotNullWhen(true)] out PersonIdentifier? iin)
    {
        iin = null;
        var digits = Digits.Of(text, 12);
        if (digits is null || Bin.CheckDigit(digits) != digits[11] - '0') return false;
        int century = digits[6] switch { '1' or '2' => 1800, '3' or '4' => 1900, '5' or '6' => 2000, _ => 0 };
        if (century == 0 || !Digits.IsDate(century + Digits.Pair(digits, 0), Digits.Pair(digits, 2), Digits.Pair(digits, 4))) return false;
        iin = new PersonIdentifier(Scheme, digits);
        return true;
    }
}
