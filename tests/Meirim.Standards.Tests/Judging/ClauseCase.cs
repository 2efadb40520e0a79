using System.Globalization;
using Meirim.Standards.Judging;

namespace Meirim.Standards.Tests.Judging;

/// <summary>One row of the table: a record, a day, and what the clause says of them.</summary>
/// <param name="Set">Id of the requirement set.</param>
/// <param name="Node">Id of the node on which the row looks.</param>
/// <param name="Earliest">Day on which time alone meets the node; null when never, or when the row is about a met node.</param>
internal sealed record ClauseCase(
    string Set, string Node, string What, Person Person, string On, Outcome Expected, string? Earliest = null)
{
    public DateOnly Day => Person.Day(On);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Node}: {What}, {On}: {Expected}");

    public static string Add(string day, int years = 0, int months = 0, int days = 0) =>
        Person.Day(day).AddYears(years).AddMonths(months).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
