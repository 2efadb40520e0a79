using FsCheck;
using FsCheck.Fluent;
using Meirim.Standards.Judging;
using Meirim.Standards.Requirements;
using Meirim.Standards.Tests.Country;

namespace Meirim.Standards.Tests.Judging;

/// <summary>Length of service against a count day by day that knows nothing of spans.</summary>
public class ServiceOracleTests
{
    private static readonly DateOnly Zero = new(2019, 1, 1);

    [Fact]
    public void Service_is_complete_on_the_day_that_a_count_day_by_day_finds() =>
        Prop.ForAll(Jobs.ToArbitrary(), x =>
        {
            var person = new Person();
            foreach (var (from, length) in x.Jobs) person.Worked("3412-0-008", Text(from), Text(from + length));
            var asked = new ExperienceOf("x", new Clause("A", "1"), x.Months, []);

            var promised = Judge.Assess(asked, person.Record, Zero, DataFolder.Kazakhstan).EarliestDay;

            promised.ShouldBe(CountDayByDay(x.Jobs, x.Months));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4000));

    [Fact]
    public void The_days_left_are_those_until_the_promised_day_while_a_post_lasts() =>
        Prop.ForAll((from x in Jobs from since in Gen.Choose(0, 900) from day in Gen.Choose(900, 1400) select (x, since, day)).ToArbitrary(), y =>
        {
            var person = new Person().Worked("3412-0-008", Text(y.since));
            foreach (var (from, length) in y.x.Jobs) person.Worked("3412-0-008", Text(from), Text(from + length));
            var on = Zero.AddDays(y.day);

            var verdict = Judge.Assess(new ExperienceOf("x", new Clause("A", "1"), y.x.Months + 36, []), person.Record, on, DataFolder.Kazakhstan);

            if (verdict.IsMet) verdict.Missing.ShouldBeEmpty();
            else verdict.Missing.ShouldHaveSingleItem().ShouldBeOfType<MissingService>().LeftDays
                .ShouldBe(verdict.EarliestDay!.Value.DayNumber - on.DayNumber);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    // one day before a short month, then a break: only the second beginning makes the month complete
    [Fact]
    public void A_later_period_of_service_may_be_complete_before_the_whole()
    {
        var person = new Person().Worked("x", "2024-12-01", "2024-12-02").Worked("x", "2025-02-01", "2025-03-01");
        var asked = new ExperienceOf("x", new Clause("A", "1"), 1, []);
        Judge.Assess(asked, person.Record, Zero, DataFolder.Kazakhstan).EarliestDay.ShouldBe(new DateOnly(2025, 3, 1));
    }

    private static Gen<((int From, int Length)[] Jobs, int Months)> Jobs =>
        from count in Gen.Choose(0, 5)
        from jobs in (from start in Gen.Choose(0, 900) from length in Gen.OneOf(Gen.Choose(1, 3), Gen.Choose(1, 90), Gen.Choose(1, 500)) select (start, length)).ArrayOf(count)
        from months in Gen.Choose(0, 30)
        select (jobs, months);

    private static DateOnly? CountDayByDay((int From, int Length)[] jobs, int months)
    {
        var served = new bool[1500];
        foreach (var (from, length) in jobs)
            for (var day = from; day < from + length; day++) served[day] = true;

        int? first = null;
        for (var start = 0; start < served.Length; start++)
        {
            if (!served[start]) continue;
            var needed = months == 0 ? 1 : FirstDayAfter(Zero.AddDays(start), months).DayNumber - Zero.AddDays(start).DayNumber;
            for (var (day, count) = (start, 0); day < served.Length; day++)
            {
                if (served[day]) count++;
                if (count < needed) continue;
                if (first is null || day + 1 < first) first = day + 1;
                break;
            }
        }
        return first is { } found ? Zero.AddDays(found) : null;
    }

    /// <summary>The first day after the months that begin on the day, written the other way round: by their last day.</summary>
    private static DateOnly FirstDayAfter(DateOnly start, int months)
    {
        var firstOfMonth = new DateOnly(start.Year, start.Month, 1).AddMonths(months);
        var last = DateTime.DaysInMonth(firstOfMonth.Year, firstOfMonth.Month);
        return start.Day <= last ? firstOfMonth.AddDays(start.Day - 1) : firstOfMonth.AddDays(last);
    }

    private static string Text(int day) => ClauseCase.Add("2019-01-01", days: day);
}
