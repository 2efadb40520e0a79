using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Meirim.Web.Records;

/// <summary>
/// The public number of a person: <c>KZ-0004211-7</c>. The last digit is the ISO 7064 MOD 11,10 check character over the
/// seven digits: it finds every single wrong digit and nearly every swap of neighbours.
/// </summary>
public static class RegisterNumber
{
    public static string Of(string country, int serial)
    {
        var digits = serial.ToString("0000000", CultureInfo.InvariantCulture);
        return $"{country.ToUpperInvariant()}-{digits}-{Check(digits)}";
    }

    /// <summary>The number in its written form, from what someone typed: small letters, spaces, hyphens left out.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? number)
    {
        number = null;
        if (text is null || text.Length > 40) return false;
        var plain = new string([.. text.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        if (plain.Length != 10 || !plain[..2].All(char.IsAsciiLetter) || !plain[2..].All(char.IsAsciiDigit)) return false;
        if (Check(plain[2..9]) != plain[9]) return false;
        number = $"{plain[..2]}-{plain[2..9]}-{plain[9]}";
        return true;
    }

    private static char Check(string digits)
    {
        int product = 10;
        foreach (char c in digits)
        {
            int sum = (c - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char)('0' + (11 - product) % 10);
    }
}
