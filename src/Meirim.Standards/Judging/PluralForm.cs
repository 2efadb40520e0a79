namespace Meirim.Standards.Judging;

/// <summary>The plural form of a number in the four languages, after CLDR's cardinal rules.</summary>
internal static class PluralForm
{
    /// <returns><c>zero</c>, <c>one</c>, <c>few</c>, <c>many</c> or <c>other</c>.</returns>
    public static string Of(decimal number, string language)
    {
        if (number != decimal.Truncate(number)) return "other";
        var (ten, hundred) = ((int)(number % 10), (int)(number % 100));
        return language switch
        {
            "ru" => ten == 1 && hundred != 11 ? "one"
                : ten is >= 2 and <= 4 && hundred is not (>= 12 and <= 14) ? "few"
                : "many",
            "lv" => ten == 0 || hundred is >= 11 and <= 19 ? "zero" : ten == 1 ? "one" : "other",
            _ => number == 1 ? "one" : "other",
        };
    }
}
