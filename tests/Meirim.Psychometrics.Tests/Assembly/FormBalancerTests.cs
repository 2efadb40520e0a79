using Meirim.Psychometrics.Assembly;

namespace Meirim.Psychometrics.Tests.Assembly;

public sealed class FormBalancerTests
{
    private static PlacedItem Placed(string id, double d, string cell = "c", bool isFixed = false, double seconds = 60, params string[] enemies) =>
        new(new PoolItem(id, 1, d, "", "", seconds, Enemies: enemies), cell, isFixed);

    private static double Expected(IEnumerable<PlacedItem> form) => form.Sum(p => 1 / (1 + Math.Exp(-p.Item.D)));

    [Fact]
    public void Easy_and_hard_questions_are_shared_out()
    {
        var forms = FormBalancer.Balance([[Placed("1", 2), Placed("2", 2)], [Placed("3", -2), Placed("4", -2)]], cut: 0);

        Expected(forms[0]).ShouldBe(Expected(forms[1]), 1e-9);
        forms.SelectMany(f => f).Select(p => p.Item.Id).Order().ShouldBe(["1", "2", "3", "4"]);
    }

    [Fact]
    public void Quick_and_slow_questions_are_shared_out()
    {
        var forms = FormBalancer.Balance([[Placed("1", 0, seconds: 30), Placed("2", 0, seconds: 30)], [Placed("3", 0, seconds: 90), Placed("4", 0, seconds: 90)]], cut: 0);

        forms.ShouldAllBe(f => f.Sum(p => p.Item.Seconds) == 120);
    }

    [Fact]
    public void Questions_of_other_cells_anchors_enemies_and_time_hold_an_exchange_back()
    {
        Unchanged([Placed("1", 2, "a")], [Placed("2", -2, "b"), Placed("3", 0, "b")]);
        Unchanged([Placed("1", 2, isFixed: true), Placed("2", 2, isFixed: true)], [Placed("3", -2), Placed("4", -2)]);
        Unchanged([Placed("1", 2, enemies: ["4"]), Placed("2", 2, isFixed: true, enemies: ["3", "4"])], [Placed("3", -2), Placed("4", -2)]);
        Unchanged([Placed("1", 2, seconds: 30), Placed("2", 2, seconds: 30)], [Placed("3", -2, seconds: 90), Placed("4", -2, seconds: 90)], maxSeconds: 119);

        static void Unchanged(PlacedItem[] one, PlacedItem[] other, double? maxSeconds = null) =>
            FormBalancer.Balance([one, other], 0, maxSeconds).Select(f => f.Select(p => p.Item.Id)).ShouldBe([one.Select(p => p.Item.Id), other.Select(p => p.Item.Id)]);
    }

    [Fact]
    public void No_form_gets_a_question_twice()
    {
        var shared = Placed("s", 1);
        var forms = FormBalancer.Balance([[shared, Placed("1", 3), Placed("2", 3)], [shared, Placed("3", -3), Placed("4", -3)]], cut: 0);

        forms.ShouldAllBe(f => f.Select(p => p.Item.Id).Distinct().Count() == 3);
        Expected(forms[0]).ShouldBe(Expected(forms[1]), 1e-9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Forms_never_become_less_alike(int seed)
    {
        var random = new Random(seed);
        PlacedItem[][] forms = [.. Enumerable.Range(0, 4).Select(f => Enumerable.Range(0, 30).Select(i => Placed($"{f}-{i}", random.NextDouble() * 4 - 2 + f * 0.3, $"c{i % 3}")).ToArray())];

        var balanced = FormBalancer.Balance(forms, cut: 0.4);

        Spread(balanced).ShouldBeLessThan(0.1 * Spread(forms));
        foreach (var cell in new[] { "c0", "c1", "c2" }) balanced.ShouldAllBe(f => f.Count(p => p.Cell == cell) == 10);

        static double Spread(IEnumerable<IEnumerable<PlacedItem>> all) => all.Max(Expected) - all.Min(Expected);
    }
}
