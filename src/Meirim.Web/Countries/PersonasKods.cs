using System.Diagnostics.CodeAnalysis;

namespace Meirim.Web.Countries;

/// <summary>
/// Latvia's personal code, 11 digits, hyphen after the sixth optional. Old form: DDMMYY, century digit (0 = 1800s …),
/// serial, check digit; since 1 July 2017 a form without birth data: 3, then 2-9, the rest random.
/// </summary>
public static class PersonasKods
{
    public const string Scheme = "personas-kods";

    public static bool TryParse(string? text, [NotNullWhen(true)] out PersonIdentifier? code)
    {
        code = null;
        var digits = Digits.Of(text, 11);
        if (digits is null || !(IsNewForm(digits) || IsOldForm(digits))) return false;
        code = new PersonIdentifier(Scheme, digits);
        return true;
    }

    /// <summary>
    /// False for an old code whose check digit does not agree. A warning, not a refusal: the algorithm is not officially
    /// confirmed. New codes carry no check digit that we know.
    /// </summary>
    public static bool CheckDigitAgrees(PersonIdentifier code) =>
        IsNewForm(code.Value)
        || (1 + Digits.WeightedSum(code.Value, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 == code.Value[10] - '0';

    private static bool IsNewForm(string digits) => digits[0] == '3' && digits[1] is >= '2' and <= '9';

    private static bool IsOldForm(string digits) =>
        digits[6] is >= '0' and <= '2'
        && Digits.IsDate(1800 + 100 * (digits[6] - '0') + Digits.Pair(digits, 4), Digits.Pair(digits, 2), Digits.Pair(digits, 0));
}
