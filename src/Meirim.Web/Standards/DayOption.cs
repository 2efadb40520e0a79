using System.CommandLine;
using System.Globalization;

namespace Meirim.Web.Standards;

/// <summary>A day at the command line: 2025-01-31 and nothing else; anything else is wrong words.</summary>
internal static class DayOption
{
    public static Option<DateOnly?> Of(string name, string description) => new(name)
    {
        Description = description + ", YYYY-MM-DD",
        CustomParser = argument =>
        {
            if (DateOnly.TryParseExact(argument.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            argument.AddError($"{name}: write the day like 2025-01-31");
            return null;
        },
    };
}
