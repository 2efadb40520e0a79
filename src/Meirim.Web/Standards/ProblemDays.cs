using Meirim.Web.Ui;

namespace Meirim.Web.Standards;

/// <summary>Refusals that name a day say it in words.</summary>
internal static class ProblemDays
{
    public static Problem InWords(this Problem problem, Dates dates) =>
        problem with { Arguments = [.. problem.Arguments.Select(a => a is DateOnly day ? dates.Say(day) : a)] };

    /// <summary>For the command line: 2026-07-12.</summary>
    public static Problem InFigures(this Problem problem) =>
        problem with { Arguments = [.. problem.Arguments.Select(a => a is DateOnly day ? $"{day:yyyy-MM-dd}" : a)] };
}
