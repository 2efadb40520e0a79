using Meirim.Standards.Judging;
using Meirim.Standards.Tests.Country;

namespace Meirim.Standards.Tests.Judging;

/// <summary>Latvia: diploma or studies, ten sessions of supervision and hours of training a year.</summary>
public class LatviaTests
{
    private const string Duties = "lv-social-worker-duties";
    private const string Entry = "lv-social-worker-entry";

    [Theory]
    [InlineData("bachelor", "social-work", Outcome.Met)]
    [InlineData("master", "charitable-social-work", Outcome.Met)]
    [InlineData("doctorate", "social-work", Outcome.Met)]
    [InlineData("short-cycle", "social-work", Outcome.NotMet)]
    [InlineData("bachelor", "psychology", Outcome.NotMet)]
    [InlineData("bachelor", "social-welfare", Outcome.NotKnown)]
    public void Social_work_needs_a_first_or_second_cycle_diploma(string level, string speciality, Outcome outcome) =>
        Assess(Entry, new Person().Studied(level, speciality), "2026-03-01").Outcome.ShouldBe(outcome);

    [Theory]
    [InlineData("bachelor-studies", 180, "lv-student-first-full")]
    [InlineData("bachelor-studies-part-time", 162, "lv-student-first-part")]
    [InlineData("bachelor-studies", 120, "lv-student-first-full-limited")]
    [InlineData("bachelor-studies-part-time", 108, "lv-student-first-part-limited")]
    [InlineData("master-studies", 60, "lv-student-second-full")]
    [InlineData("master-studies-part-time", 54, "lv-student-second-part")]
    public void A_student_with_enough_credit_points_may_work_for_three_years(string level, int points, string node)
    {
        var enough = new Person().Studied(level, "social-work", "2025-12-01", points);
        Assess(Entry, enough, "2025-12-01", node).Outcome.ShouldBe(Outcome.Met);
        Assess(Entry, enough, "2028-11-30", node).Outcome.ShouldBe(Outcome.Met);
        Assess(Entry, enough, "2028-12-01", node).Outcome.ShouldBe(Outcome.NotMet);
        Assess(Entry, enough, "2028-12-01", node).EarliestDay.ShouldBeNull();

        Assess(Entry, new Person().Studied(level, "social-work", "2025-12-01", points - 0.5m), "2026-01-01", node).Outcome.ShouldBe(Outcome.NotMet);
        var open = Assess(Entry, new Person().Studied(level, "social-work", "2025-12-01"), "2026-01-01", node);
        open.Outcome.ShouldBe(Outcome.NotKnown);
        open.Missing.ShouldHaveSingleItem().ShouldBeOfType<Unclear>().Part.ShouldBe(UnclearPart.CreditPoints);
    }

    [Fact]
    public void The_student_route_is_not_open_before_the_amendments()
    {
        DataFolder.Latvia.RequirementFor("social-worker", null, new DateOnly(2025, 11, 19))!.Id.ShouldBe("lv-social-worker-entry-2023");
        DataFolder.Latvia.RequirementFor("social-worker", null, new DateOnly(2025, 11, 20))!.Id.ShouldBe(Entry);
    }

    [Fact]
    public void Ten_sessions_of_the_year_are_enough_until_its_end()
    {
        var person = new Person().Supervised(6, "2026-02-01").Supervised(3, "2026-05-01").Supervised(1, "2026-09-15");
        Supervision(person, "2026-09-14").Missing.ShouldBe([new MissingSessions(1, new DateOnly(2026, 12, 31))]);
        Supervision(person, "2026-09-14").EarliestDay.ShouldBe(new DateOnly(2026, 9, 15));
        Supervision(person, "2026-09-15").Outcome.ShouldBe(Outcome.Met);
        Supervision(person, "2026-12-31").Outcome.ShouldBe(Outcome.Met);
        Supervision(person, "2027-01-01").Outcome.ShouldBe(Outcome.NotMet);
        Supervision(person, "2027-01-01").Missing.ShouldBe([new MissingSessions(10, new DateOnly(2027, 12, 31))]);
        Supervision(person, "2027-01-01").EarliestDay.ShouldBeNull();
    }

    [Fact]
    public void A_series_counts_on_its_last_day()
    {
        var person = new Person().Supervised(10, "2026-02-01", "2026-11-01");
        Supervision(person, "2026-10-30").Outcome.ShouldBe(Outcome.NotMet);
        Supervision(person, "2026-10-31").Outcome.ShouldBe(Outcome.Met);
    }

    [Theory]
    [InlineData("2025-12-01", Outcome.NotKnown)]
    [InlineData("2026-02-01", Outcome.NotKnown)]
    [InlineData("2025-10-01", Outcome.NotMet)]
    [InlineData("2027-01-10", Outcome.NotMet)]
    public void A_series_over_new_year_does_not_say_which_sessions_fell_into_which_year(string on, Outcome outcome) =>
        Supervision(new Person().Supervised(12, "2025-11-01", "2026-03-01"), on).Outcome.ShouldBe(outcome);

    [Fact]
    public void Sessions_of_unknown_day_leave_it_open_only_when_they_could_suffice()
    {
        Supervision(new Person().Supervised(6, "2026-02-01").Supervised(4, null), "2026-06-01").Outcome.ShouldBe(Outcome.NotKnown);
        Supervision(new Person().Supervised(6, "2026-02-01").Supervised(3, null), "2026-06-01").Outcome.ShouldBe(Outcome.NotMet);
        Supervision(new Person().Supervised(10, "2026-02-01").Supervised(3, null), "2026-06-01").Outcome.ShouldBe(Outcome.Met);
        Supervision(new Person().Supervised(10, null, "2026-01-01"), "2026-06-01").Outcome.ShouldBe(Outcome.NotMet);
    }

    [Fact]
    public void Training_hours_are_those_of_the_calendar_year()
    {
        var person = new Person().Trained("short-course", "social-work", "2025-12-31", 24)
            .Trained("short-course", "social-work", "2026-01-01", 16).Trained("conference", "other", "2026-10-10", 8);
        Hours(person, "2025-12-31").Outcome.ShouldBe(Outcome.Met);
        Hours(person, "2026-10-09").Missing.ShouldBe([new MissingHours(8, new DateOnly(2026, 12, 31))]);
        Hours(person, "2026-10-09").EarliestDay.ShouldBe(new DateOnly(2026, 10, 10));
        Hours(person, "2026-10-10").Outcome.ShouldBe(Outcome.Met);
        Hours(person.Trained("short-course", "other", "2027-02-02"), "2027-02-02").Outcome.ShouldBe(Outcome.NotKnown);
    }

    [Fact]
    public void The_hours_are_marked_as_unconfirmed() =>
        Hours(new Person(), "2026-01-01").Confidence.ShouldBe(Meirim.Standards.Country.Confidence.Low);

    private static Verdict Supervision(Person person, string on) => Assess(Duties, person, on, "lv-social-worker-supervision");

    private static Verdict Hours(Person person, string on) => Assess(Duties, person, on, "lv-social-worker-hours");

    private static Verdict Assess(string set, Person person, string on, string? node = null) =>
        Judge.Assess(DataFolder.Latvia.Requirements.Single(s => s.Id == set), person.Record, Person.Day(on), DataFolder.Latvia)
            .All().Single(v => v.NodeId == (node ?? set));
}
