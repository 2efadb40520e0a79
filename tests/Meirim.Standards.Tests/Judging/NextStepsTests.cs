using Meirim.Standards.Judging;
using Meirim.Standards.Tests.Country;

namespace Meirim.Standards.Tests.Judging;

public class NextStepsTests
{
    private static readonly DateOnly On = new(2026, 5, 20);

    [Fact]
    public void The_next_category_comes_first_and_those_above_it_later()
    {
        var steps = For(SocialWorker().Held("second", "3412-0-008", "2025-01-01"));

        steps.Next.Select(s => (s.Occupation, s.Category)).ShouldBe([("3412-0-008", "first")]);
        steps.Next[0].Verdict.EarliestDay.ShouldBe(new DateOnly(2027, 1, 1));
        steps.Next[0].Distance.ShouldBe(new Distance(0, new DateOnly(2027, 1, 1).DayNumber - On.DayNumber));
        steps.Later.ShouldContain(s => s.Occupation == "3412-0-008" && s.Category == "highest");
        steps.Later.ShouldNotContain(s => s.Category == "second");
    }

    [Fact]
    public void Without_a_category_the_second_is_next() =>
        For(SocialWorker()).Next.ShouldHaveSingleItem().Category.ShouldBe("second");

    [Fact]
    public void With_the_highest_category_there_is_no_next()
    {
        var steps = For(SocialWorker().Held("highest", "3412-0-011", "2025-01-01"));
        steps.Next.ShouldBeEmpty();
        steps.Later.ShouldAllBe(s => s.Category == null);
    }

    [Fact]
    public void Other_occupations_are_open_when_met_and_later_when_not()
    {
        var steps = For(new Person().Studied("bachelor", "social-work").Worked("3412-0-008", "2022-01-01"));
        steps.Open.Select(s => s.Occupation).ShouldBe(["2635-3-001", "3412-0-005", "3412-0-011"]);
        steps.Open.ShouldAllBe(s => s.Verdict.IsMet);
        steps.Later.Where(s => s.Category is null).Select(s => s.Occupation)
            .ShouldBe(["1344-0-004", "1210-0-040", "2379-9-013"], ignoreOrder: true);
    }

    [Fact]
    public void Occupations_below_the_present_one_and_the_present_one_are_left_out()
    {
        var steps = For(SocialWorker());
        var all = steps.Next.Concat(steps.Open).Concat(steps.Later).ToList();
        all.ShouldNotContain(s => s.Occupation == "5320-2-003" || s.Occupation == "2643-9-009");
        all.ShouldNotContain(s => s.Occupation == "3412-0-008" && s.Category == null);
    }

    [Fact]
    public void A_person_without_a_post_sees_every_occupation_and_no_category()
    {
        var steps = For(new Person().Studied("primary", "other"));
        (steps.Open.Count + steps.Later.Count).ShouldBe(10);
        steps.Next.ShouldBeEmpty();
        steps.Standing.Posts.ShouldBeEmpty();
    }

    [Fact]
    public void Later_steps_are_in_order_of_what_they_need()
    {
        var distances = For(SocialWorker()).Later.Select(s => s.Distance).ToList();
        distances.ShouldBe(distances.Order());
        distances.Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Another_title_of_a_card_climbs_the_ladder_of_that_card() =>
        For(new Person().Studied("bachelor", "social-work").Worked("2635-8-004", "2022-01-01"))
            .Next.ShouldHaveSingleItem().Set.Id.ShouldBe("kz-p15-second");

    [Fact]
    public void The_standing_is_of_the_day()
    {
        var person = SocialWorker().Worked("5320-9-006", "2019-01-01", "2026-05-20").Worked("3412-0-011", null)
            .Held("second", "3412-0-008", "2020-01-01").Held("first", "3412-0-008", "2024-01-01", "2026-05-21").Held("highest", "3412-0-008", null);
        var standing = Standing.Of(person.Record, On, DataFolder.Kazakhstan);

        standing.Posts.Select(p => (p.Post.Occupation, p.IsCertain)).ShouldBe([("3412-0-008", true), ("3412-0-011", false)]);
        standing.Categories.ShouldHaveSingleItem().Category.Value.ShouldBe("first");
        Standing.Of(person.Record, On.AddDays(1), DataFolder.Kazakhstan).OnLadder("kz-mid")!.Category.Value.ShouldBe("second");
        Standing.Of(person.Record, On.AddDays(-1), DataFolder.Kazakhstan).Posts[0].Post.Occupation.ShouldBe("5320-9-006");
    }

    private static Person SocialWorker() => new Person().Studied("vocational", "social-work").Worked("3412-0-008", "2022-01-01");

    private static NextSteps For(Person person) => NextSteps.For(person.Record, On, DataFolder.Kazakhstan);
}
