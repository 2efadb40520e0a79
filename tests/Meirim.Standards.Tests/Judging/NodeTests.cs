using Meirim.Standards.Judging;
using Meirim.Standards.Requirements;
using Meirim.Standards.Tests.Country;

namespace Meirim.Standards.Tests.Judging;

/// <summary>Kinds of node that the ten cards do not use in every form.</summary>
public class NodeTests
{
    private static readonly Clause Any = new("KZ-125-2024", null);

    [Fact]
    public void A_test_counts_for_its_period_and_only_when_passed()
    {
        var asked = new TestPassed("t", Any, "2026-1");
        var person = new Person().Passed("2026-1", "2026-03-01", "2029-03-01");
        Assess(asked, person, "2026-02-28").EarliestDay.ShouldBe(Person.Day("2026-03-01"));
        Assess(asked, person, "2029-02-28").Outcome.ShouldBe(Outcome.Met);
        Assess(asked, person, "2029-03-01").EarliestDay.ShouldBeNull();
        Assess(asked, new Person().Passed("2026-1", "2026-03-01", passed: false), "2026-04-01").Outcome.ShouldBe(Outcome.NotMet);
        Assess(asked, new Person().Passed("2025-2", "2026-03-01"), "2026-04-01").Missing.ShouldBe([new MissingTest("2026-1")]);
        Assess(new TestPassed("t", Any), new Person().Passed("2025-2", null), "2026-04-01").Outcome.ShouldBe(Outcome.NotKnown);
    }

    [Fact]
    public void A_category_may_be_asked_exactly_or_at_least_and_on_a_ladder()
    {
        var person = new Person().Held("first", "3412-0-008", "2026-01-01", "2028-01-01");
        Assess(new CategoryHeld("c", Any, "second", [], "kz-mid"), person, "2026-06-01").Outcome.ShouldBe(Outcome.Met);
        Assess(new CategoryHeld("c", Any, "second", [], "kz-mid", OrHigher: false), person, "2026-06-01").Outcome.ShouldBe(Outcome.NotMet);
        Assess(new CategoryHeld("c", Any, "second", [], "kz-high"), person, "2026-06-01").Outcome.ShouldBe(Outcome.NotMet);
        Assess(new CategoryHeld("c", Any, "first", ["2635-3-001"]), person, "2026-06-01").Outcome.ShouldBe(Outcome.NotMet);
        Assess(new CategoryHeld("c", Any, "first", []), person, "2028-01-01").Missing.ShouldBe([new MissingCategory("first", true)]);
    }

    [Fact]
    public void A_recognised_qualification_counts_while_its_document_does()
    {
        var asked = new QualificationRecognised("q", Any, ["3412-0-008"]);
        var person = new Person().Recognised("3412-0-008", "2026-01-01", "2027-01-01");
        Assess(asked, person, "2026-12-31").Outcome.ShouldBe(Outcome.Met);
        Assess(asked, person, "2027-01-01").Outcome.ShouldBe(Outcome.NotMet);
        Assess(asked, new Person().Recognised("5320-2-003", "2026-01-01"), "2026-12-31").Outcome.ShouldBe(Outcome.NotMet);
    }

    [Fact]
    public void A_sanction_stands_in_the_way_until_it_ends()
    {
        var asked = new NoSanction("n", Any, ["suspended", "removed"]);
        var person = new Person().Sanctioned("suspended", "2026-01-01", "2026-04-01");
        Assess(asked, person, "2025-12-31").Outcome.ShouldBe(Outcome.Met);
        Assess(asked, person, "2026-02-01").EarliestDay.ShouldBe(Person.Day("2026-04-01"));
        Assess(asked, person, "2026-02-01").Missing.ShouldBe([new StandingSanction("suspended", Person.Day("2026-04-01"))]);
        Assess(asked, person, "2026-04-01").Outcome.ShouldBe(Outcome.Met);
        Assess(asked, new Person().Sanctioned("removed", "2026-01-01"), "2026-02-01").EarliestDay.ShouldBeNull();
        Assess(asked, new Person().Sanctioned("warning", "2026-01-01"), "2026-02-01").Outcome.ShouldBe(Outcome.Met);
        Assess(asked, new Person().Sanctioned("removed", null), "2026-02-01").Outcome.ShouldBe(Outcome.NotKnown);
    }

    [Fact]
    public void A_requirement_on_expiring_things_is_met_on_the_first_day_on_which_all_hold_at_once()
    {
        var both = new AllOf("a", Any, [new TestPassed("t", Any), new CategoryHeld("c", Any, "second", [])]);
        var apart = new Person().Passed("1", "2026-01-01", "2026-03-01").Held("second", "3412-0-008", "2026-04-01", "2026-09-01");
        Assess(both, apart, "2025-06-01").EarliestDay.ShouldBeNull();
        Distance.Of(Assess(both, apart, "2025-06-01")).ShouldBe(new Distance(1, 304));
        Assess(both, apart.Passed("2", "2026-06-01"), "2025-06-01").EarliestDay.ShouldBe(Person.Day("2026-06-01"));
    }

    [Fact]
    public void Hours_of_a_rolling_period_fall_away_when_it_has_passed()
    {
        var asked = new TrainingHours("h", Any, 72, 60, ["professional-development"], []);
        var person = new Person().Trained("professional-development", "other", "2021-05-31", 40)
            .Trained("professional-development", "other", "2024-01-01", 32).Trained("short-course", "other", "2025-01-01", 500);
        Assess(asked, person, "2023-12-31").Outcome.ShouldBe(Outcome.NotMet);
        Assess(asked, person, "2024-01-01").Outcome.ShouldBe(Outcome.Met);
        Assess(asked, person, "2026-05-30").Outcome.ShouldBe(Outcome.Met);
        Assess(asked, person, "2026-05-31").Missing.ShouldBe([new MissingHours(40, null)]);
    }

    [Fact]
    public void Part_of_a_post_may_be_counted_in_part_where_the_law_says_so()
    {
        var asked = new ExperienceOf("e", Any, 12, [], CountsRate: true);
        Assess(asked, new Person().Worked("x", "2023-01-01", rate: 0.5m), "2024-12-30").EarliestDay.ShouldBe(Person.Day("2024-12-31"));
        Assess(asked, new Person().Worked("x", "2023-01-01", rate: 0.5m).Worked("y", "2023-01-01", rate: 0.5m), "2024-01-01").Outcome.ShouldBe(Outcome.Met);
        Assess(asked, new Person().Worked("x", "2023-01-01").Worked("y", "2023-01-01", rate: 0.5m), "2023-12-31").Outcome.ShouldBe(Outcome.NotMet);
    }

    [Fact]
    public void A_small_share_of_a_post_may_be_left_out()
    {
        var asked = new ExperienceOf("e", Any, 12, [], MinRate: 0.5m);
        Assess(asked, new Person().Worked("x", "2020-01-01", rate: 0.25m), "2025-01-01").Outcome.ShouldBe(Outcome.NotMet);
        Assess(asked, new Person().Worked("x", "2020-01-01", rate: 0.5m), "2025-01-01").Outcome.ShouldBe(Outcome.Met);
    }

    [Fact]
    public void The_facts_that_decided_are_named()
    {
        var person = new Person().Studied("bachelor", "social-work");
        var diploma = person.Last;
        var job = person.Worked("2635-3-001", "2020-01-01").Last;
        var category = person.Held("second", "2635-3-001", "2021-01-01").Last;
        person.Worked("5320-2-003", "2018-01-01").Studied("primary", "other").Held("second", "3412-0-008", "2019-01-01");

        var set = DataFolder.Kazakhstan.Requirements.Single(s => s.Id == "kz-p15-first");
        var verdict = Judge.Assess(set, person.Record, Person.Day("2024-01-01"), DataFolder.Kazakhstan);
        verdict.DecidingFacts().ShouldBe([diploma, job, category]);
    }

    [Fact]
    public void Facts_that_do_not_count_on_the_day_are_not_named()
    {
        var person = new Person().Held("first", "3412-0-008", "2020-01-01", "2022-01-01");
        var now = person.Held("first", "3412-0-008", "2025-01-01").Last;
        person.Held("highest", "3412-0-008", "2027-01-01");
        Assess(new CategoryHeld("c", Any, "first", []), person, "2026-01-01").Facts.ShouldBe([now]);

        var first = person.Worked("x", "2024-01-01", "2024-06-01").Last;
        person.Worked("x", "2027-01-01");
        Assess(new ExperienceOf("e", Any, 12, ["x"]), person, "2026-01-01").Facts.ShouldBe([first]);
        Assess(new EducationHeld("d", Any, ["master"], []), person.Studied("master", "other", "2026-06-01"), "2026-01-01").Facts.ShouldBeEmpty();
    }

    [Fact]
    public void The_facts_that_leave_it_open_are_named()
    {
        var open = new Person().Worked("3412-0-008", "2024-01-01").Worked("3412-0-008", null);
        var verdict = Assess(new ExperienceOf("e", Any, 84, []), open, "2026-01-01");
        verdict.Facts.ShouldBe([open.Last]);
        verdict.Missing.ShouldBe([new Unclear(open.Last, UnclearPart.Start)]);
        verdict.EarliestDay.ShouldBe(Person.Day("2031-01-01"));
    }

    [Fact]
    public void What_is_left_of_service_is_told_in_years_months_and_days_and_exactly_in_days()
    {
        var set = DataFolder.Kazakhstan.Requirements.Single(s => s.Id == "kz-p18-entry");
        var missing = Judge.Assess(set, new Person().Worked("x", "2019-03-10").Record, Person.Day("2024-02-08"), DataFolder.Kazakhstan)
            .All().SelectMany(v => v.Missing).OfType<MissingService>().ShouldHaveSingleItem();
        missing.Required.ShouldBe(new Duration(7, 0, 0));
        missing.Served.ShouldBe(new Duration(4, 10, 29));
        missing.Left.ShouldBe(new Duration(2, 1, 2));
        missing.LeftDays.ShouldBe(Person.Day("2026-03-10").DayNumber - Person.Day("2024-02-08").DayNumber);
    }

    [Fact]
    public void What_if_is_judging_the_record_with_one_more_fact()
    {
        var person = new Person().Studied("vocational", "nursing");
        var set = DataFolder.Kazakhstan.Requirements.Single(s => s.Id == "kz-p13-entry");
        Judge.Assess(set, person.Record, Person.Day("2026-01-01"), DataFolder.Kazakhstan).IsMet.ShouldBeFalse();
        var course = new Person().Trained("retraining", "social-work", "2025-10-01").Record.Facts[0] with { Id = new Guid(9, 0, 0, new byte[8]) };
        Judge.Assess(set, person.Record.With(course), Person.Day("2026-01-01"), DataFolder.Kazakhstan).IsMet.ShouldBeTrue();
        person.Record.Facts.Count.ShouldBe(1);
    }

    private static Verdict Assess(Requirement asked, Person person, string on) =>
        Judge.Assess(asked, person.Record, Person.Day(on), DataFolder.Kazakhstan);
}
