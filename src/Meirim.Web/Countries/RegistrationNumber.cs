using System.Diagnostics.CodeAnalysis;

namespace Meirim.Web.Countries;

/// <summary>Latvia's registration number of a legal entity: 11 digits, the first above 3, weighted sum 3 modulo 11.</summary>
public static class RegistrationNumber
{
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? number)
    {
        number = null;
        var digits = Digits.Of(text, 11);
        if (digits is null || digits[0] <= '3' || Digits.WeightedSum(digits, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 != 3) return false;
        number = digits;
        return true;
    }
}
