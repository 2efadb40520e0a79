using System.Diagnostics.CodeAnalysis;

namespace Meirim.Web.Countries;

/// <summary>
/// Kazakhstan's business identification number: YYMM of registration, kind of entity (4 resident, 5 non-resident,
/// 6 entrepreneur), kind of unit (0 head, 1 branch, 2 representative office, 3 peasant farm), serial, check digit.
/// </summary>
public static class Bin
{
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? bin)
    {
        bin = null;
        var digits = Digits.Of(text, 12);
        if (digits is null || CheckDigit(digits) != digits[11] - '0') return false;
        if (Digits.Pair(digits, 2) is < 1 or > 12 || digits[4] is not ('4' or '5' or '6') || digits[5] is < '0' or > '3') return false;
        bin = digits;
        return true;
    }

    /// <summary>The check digit that both IIN and BIN carry; -1 for a number that is never issued.</summary>
    internal static int CheckDigit(string digits)
    {
        int check = Digits.WeightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
        if (check == 10) check = Digits.WeightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
        return check == 10 ? -1 : check;
    }
}
