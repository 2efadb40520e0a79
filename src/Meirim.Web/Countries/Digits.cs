namespace Meirim.Web.Countries;

/// <summary>What the identifier types share: clean digits and real dates.</summary>
internal static class Digits
{
    /// <summary>The digits of the text without spaces and hyphens, when there are exactly so many and nothing else.</summary>
    public static string? Of(string? text, int count)
    {
        if (text is null || text.Length > count * 3) return null;
        var digits = new string([.. text.Where(c => c is not (' ' or '-' or '\u00A0'))]);
        return digits.Length == count && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    public static int Pair(string digits, int at) => (digits[at] - '0') * 10 + digits[at + 1] - '0';

    public static bool IsDate(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    public static int WeightedSum(string digits, ReadOnlySpan<int> weights)
    {
        int sum = 0;
        for (int i = 0; i < weights.Length; i++) sum += (digits[i] - '0') * weights[i];
        return sum;
    }
}
