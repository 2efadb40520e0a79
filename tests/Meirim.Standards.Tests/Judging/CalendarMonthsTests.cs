using Meirim.Standards.Judging;

namespace Meirim.Standards.Tests.Judging;

public class CalendarMonthsTests
{
    [Theory]
    [InlineData("2025-01-15", 1, "2025-02-15")]
    [InlineData("2025-01-28", 1, "2025-02-28")]
    [InlineData("2025-01-29", 1, "2025-03-01")]
    [InlineData("2025-01-31", 1, "2025-03-01")]
    [InlineData("2024-01-29", 1, "2024-02-29")]
    [InlineData("2024-01-30", 1, "2024-03-01")]
    [InlineData("2024-02-29", 12, "2025-03-01")]
    [InlineData("2024-02-29", 48, "2028-02-29")]
    [InlineData("2024-02-28", 12, "2025-02-28")]
    [InlineData("2023-02-28", 12, "2024-02-28")]
    [InlineData("2025-08-31", 1, "2025-10-01")]
    [InlineData("2025-12-31", 2, "2026-03-01")]
    [InlineData("2025-12-01", 1, "2026-01-01")]
    [InlineData("2025-12-01", 0, "2025-12-01")]
    public void Months_are_complete_on_the_same_day_or_on_the_first_of_the_next_month(string from, int months, string complete) =>
        DateOnly.FromDayNumber(CalendarMonths.Complete(Person.Day(from).DayNumber, months)).ShouldBe(Person.Day(complete));

    [Fact]
    public void A_later_start_is_never_complete_earlier()
    {
        for (var day = Person.Day("2023-12-25").DayNumber; day < Person.Day("2025-03-05").DayNumber; day++)
            for (var months = 0; months < 25; months++)
                CalendarMonths.Complete(day + 1, months).ShouldBeGreaterThanOrEqualTo(CalendarMonths.Complete(day, months));
    }

    [Theory]
    [InlineData("2024-02-29", "2025-03-01", 1, 0, 0)]
    [InlineData("2024-02-29", "2025-02-28", 0, 11, 30)]
    [InlineData("2025-01-31", "2025-02-28", 0, 0, 28)]
    [InlineData("2025-01-01", "2026-03-05", 1, 2, 4)]
    [InlineData("2025-01-01", "2025-01-01", 0, 0, 0)]
    public void Between_two_days_lie_years_months_and_days(string from, string to, int years, int months, int days) =>
        CalendarMonths.Between(Person.Day(from).DayNumber, Person.Day(to).DayNumber).ShouldBe(new Duration(years, months, days));

    [Fact]
    public void Past_the_end_of_the_calendar_there_is_no_day() =>
        CalendarMonths.Complete(Person.Day("9999-06-01").DayNumber, 12).ShouldBe(Span.End);
}
