using FsCheck;
using FsCheck.Fluent;
using Meirim.Scales;

namespace Meirim.Scales.Tests;

public sealed class SmallGroupsTests
{
    private static GroupFigures Figures(params (string Group, int People)[] groups) =>
        SmallGroups.Of(groups.SelectMany(g => Enumerable.Range(0, g.People).Select(i => (g.Group, 10.0 + i % 5))));

    private static string Shown(GroupFigures figures) => string.Join(' ', figures.Groups.Where(g => !g.IsHidden).Select(g => $"{g.Group}{g.People}"));

    [Theory]
    [InlineData(new[] { 100, 50, 20 }, new int[0])]
    // the one small group could be had by subtraction: the next smallest goes with it
    [InlineData(new[] { 100, 50, 9 }, new[] { 1, 2 })]
    [InlineData(new[] { 100, 9, 9 }, new[] { 1, 2 })]
    [InlineData(new[] { 12, 3 }, new[] { 0, 1 })]
    public void Small_groups_are_hidden_and_cannot_be_had_by_subtraction(int[] people, int[] hidden) => SmallGroups.Hidden(people).Order().ShouldBe(hidden);

    [Fact]
    public void Groups_of_ten_are_shown_with_mean_and_spread()
    {
        var figures = Figures(("a", 10), ("b", 25));
        Shown(figures).ShouldBe("a10 b25");
        figures.Whole!.People.ShouldBe(35);
        var a = figures.Groups[0];
        (a.Mean!.Value, Math.Round(a.Spread!.Value, 4)).ShouldBe((12, Math.Round(Math.Sqrt(20.0 / 9), 4)));
    }

    [Fact]
    public void A_group_of_nine_takes_the_smallest_other_with_it_so_that_subtraction_finds_nobody() =>
        Shown(Figures(("a", 9), ("b", 12), ("c", 30))).ShouldBe("c30");

    [Fact]
    public void Small_groups_that_together_are_ten_need_no_other() => Shown(Figures(("a", 6), ("b", 4), ("c", 10))).ShouldBe("c10");

    [Fact]
    public void One_person_beside_one_group_leaves_the_whole_only()
    {
        var figures = Figures(("a", 1), ("b", 40));
        Shown(figures).ShouldBe("");
        figures.Whole!.People.ShouldBe(41);
    }

    [Fact]
    public void Nine_people_in_all_are_not_shown_at_all()
    {
        var figures = Figures(("a", 5), ("b", 4));
        (figures.Whole, Shown(figures)).ShouldBe((null, ""));
    }

    [Fact]
    public void Whatever_the_groups_no_figure_and_no_difference_of_figures_is_of_fewer_than_ten()
    {
        var sizes = Gen.ArrayOf(Gen.Choose(0, 40)).Where(s => s.Length < 12);
        Prop.ForAll(sizes.ToArbitrary(), all =>
        {
            var figures = Figures([.. all.Select((n, i) => ($"g{i:00}", n)).Where(g => g.n > 0)]);
            var shown = figures.Groups.Where(g => !g.IsHidden).Sum(g => g.People!.Value);
            var left = all.Sum() - shown;
            return figures.Groups.All(g => g.IsHidden || g.People >= 10)
                && (figures.Whole is null ? all.Sum() < 10 && shown == 0 : figures.Whole.People == all.Sum() && (left == 0 || left >= 10));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
