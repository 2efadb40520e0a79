using Meirim.Qti.Items;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;

namespace Meirim.Web.Tests.Testing.Rounds;

/// <summary>The drawing of forms: rules that every form keeps, whatever the pool and the seed.</summary>
public sealed class FormDrawerTests
{
    private static readonly string[] Areas = ["law", "ethics", "practice"], Levels = ["1", "2"];

    private static Blueprint Certification(int forms = 2, int minutes = 140, int anchor = 0) => new("c", minutes,
    [
        new BlueprintBlock("survey", ItemUse.Survey, [new BlueprintCell("survey", 3)]),
        new BlueprintBlock("knowledge", ItemUse.Scored, [new BlueprintCell("law", 5), new BlueprintCell("law", 2, "2"), new BlueprintCell("ethics", 5), new BlueprintCell("practice", 8)], Trial: 3, Anchor: anchor),
    ], ["kk", "ru"], 0.6, forms);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_form_keeps_the_blueprint(long seed)
    {
        var (blueprint, pool) = (Certification(forms: 4), Pool(150));
        var enemies = pool.Where(i => i.Use == ItemUse.Scored).Chunk(2).Select(p => (p[0].Id, p[^1].Id)).ToList();

        var forms = FormDrawer.Draw(blueprint, pool, DrawOrder.Of(seed) with { Enemies = enemies }).Value;

        forms.Count.ShouldBe(4);
        foreach (var form in forms)
        {
            var items = form.Questions.ToDictionary(q => q.Item, q => pool.Single(i => i.Id == q.Item));
            var counted = items.Values.Where(i => i is { Use: ItemUse.Scored, IsTrial: false }).ToList();
            counted.Count(i => i is { Area: "law", Level: "2" }).ShouldBe(2);
            counted.Count(i => i.Area == "law").ShouldBe(7);
            counted.Count(i => i.Area == "ethics").ShouldBe(5);
            counted.Count(i => i.Area == "practice").ShouldBe(8);
            items.Values.Count(i => i.IsTrial).ShouldBe(3);
            items.Values.Count(i => i.Use == ItemUse.Survey).ShouldBe(3);
            enemies.ShouldAllBe(e => !(items.ContainsKey(e.Item1) && items.ContainsKey(e.Item2)));
            form.Drawn!.Seconds.ShouldBe(items.Values.Sum(i => i.Seconds));
        }
    }

    [Fact]
    public void The_same_seed_draws_the_same_forms_and_another_one_others()
    {
        var pool = Pool(150);

        var once = Said(7);
        Said(7).ShouldBe(once);
        Said(8).ShouldNotBe(once);

        string Said(long seed) => string.Join('\n', FormDrawer.Draw(Certification(), pool, DrawOrder.Of(seed)).Value.Select(f => f.ToJson()));
    }

    [Fact]
    public void Questions_repeat_only_where_the_pool_forces_it()
    {
        // 20 of 60 for each of three forms: none twice; for four forms each at most twice
        var pool = Pool(75, perArea: true);

        Most(3).ShouldBe(1);
        Most(4).ShouldBe(2);

        int Most(int forms) => FormDrawer.Draw(Certification(forms), pool, DrawOrder.Of(1)).Value.SelectMany(f => f.Questions)
            .Where(q => q is { Use: ItemUse.Scored, IsTrial: false }).GroupBy(q => q.Item).Max(g => g.Count());
    }

    [Fact]
    public void Forms_of_a_calibrated_pool_tell_as_much_and_are_as_hard()
    {
        var pool = Pool(200, calibrated: true);

        var forms = FormDrawer.Draw(Certification(forms: 4), pool, DrawOrder.Of(3)).Value;

        var information = forms.ConvertAll(f => f.Drawn!.Information);
        forms.ShouldAllBe(f => f.Drawn!.Calibrated == 20);
        (information.Max() - information.Min()).ShouldBeLessThan(0.05 * information.Average());
        var expected = forms.ConvertAll(f => f.Questions.Select(q => pool.Single(i => i.Id == q.Item)).Where(i => i is { Use: ItemUse.Scored, IsTrial: false }).Sum(i => 1 / (1 + Math.Exp(-i.Intercept!.Value))));
        (expected.Max() - expected.Min()).ShouldBeLessThan(0.5);
        // a form drawn without regard to information tells less
        var blind = FormDrawer.Draw(Certification(forms: 4), [.. pool.Select(i => i with { Slope = null, Intercept = null })], DrawOrder.Of(3)).Value;
        information.Average().ShouldBeGreaterThan(1.2 * blind.Average(f => Told(f, pool)));
    }

    [Fact]
    public void What_fewer_people_have_seen_goes_first()
    {
        var pool = Pool(150).Select((i, n) => i with { Shown = n / 7 % 2 == 0 ? 1000 : 0 }).ToList();

        var form = FormDrawer.Draw(Certification(forms: 1), pool, DrawOrder.Of(1)).Value.Single();

        form.Questions.Where(q => q is { Use: ItemUse.Scored, IsTrial: false }).Select(q => pool.Single(i => i.Id == q.Item).Shown).ShouldAllBe(s => s == 0);
    }

    [Fact]
    public void A_pool_that_is_too_small_or_too_slow_is_named()
    {
        FormDrawer.Draw(Certification(), Pool(10), DrawOrder.Of(1)).Problem!.Code.ShouldBe("TST-007");
        FormDrawer.Draw(Certification(minutes: 20), Pool(150), DrawOrder.Of(1)).Problem!.Code.ShouldBe("TST-026");
    }

    [Fact]
    public void A_resit_shares_the_anchor_with_the_main_round_and_nothing_else_that_counts()
    {
        var (blueprint, pool) = (Certification(anchor: 5), Pool(300));
        var main = FormDrawer.Draw(blueprint, pool, DrawOrder.Of(1)).Value;
        var seen = main.SelectMany(f => f.Questions).Where(q => q.Use == ItemUse.Scored).Select(q => q.Item).ToHashSet();
        var order = DrawOrder.Of(2);
        var anchor = AnchorChoice.Of(blueprint, main, pool, order).Value;

        var resit = FormDrawer.Draw(blueprint, pool, order with { Anchor = anchor, Barred = seen }).Value;

        anchor.Count.ShouldBe(5);
        resit.ShouldAllBe(f => f.Questions.Where(q => seen.Contains(q.Item)).Select(q => q.Item).Order().SequenceEqual(anchor.Order()));
        resit.ShouldAllBe(f => f.Questions.Count(q => q.Use == ItemUse.Scored && !q.IsTrial) == 20);
    }

    [Fact]
    public void A_question_that_was_changed_since_is_no_anchor()
    {
        var (blueprint, pool) = (Certification(anchor: 5), Pool(300));
        var main = FormDrawer.Draw(blueprint, pool, DrawOrder.Of(1)).Value;

        AnchorChoice.Of(blueprint, main, [.. pool.Select(i => i with { Version = 2 })], DrawOrder.Of(2)).Problem!.Code.ShouldBe("TST-027");
    }

    private static double Told(FormContent form, List<PoolItem> pool)
    {
        var items = form.Questions.Select(q => pool.Single(i => i.Id == q.Item)).Where(i => i is { Use: ItemUse.Scored, IsTrial: false }).ToList();
        // near the ability at which these are right in six of ten
        return items.Sum(i => i.Slope!.Value * i.Slope.Value * 0.24);
    }

    /// <summary>Questions of three areas and two levels, a tenth of them on trial; with <paramref name="perArea"/> as many of each cell as three forms need.</summary>
    private static List<PoolItem> Pool(int count, bool calibrated = false, bool perArea = false)
    {
        var random = new Shuffle(42);
        double Next() => random.Next(10_000) / 10_000.0;
        var pool = Enumerable.Range(0, 3).Select(i => new PoolItem(Id(i), 1, ItemUse.Survey, false, "survey", "1", 20)).ToList();
        for (int i = 0; i < count; i++)
        {
            bool trial = i % 10 == 9;
            var (area, level) = perArea ? (Areas[i % 20 < 7 ? 0 : i % 20 < 12 ? 1 : 2], i % 20 < 2 ? "2" : "1") : (Areas[i % 3], Levels[i / 3 % 2]);
            pool.Add(new PoolItem(Id(100 + i), 1, ItemUse.Scored, perArea ? i >= 60 : trial, area, level, 40 + random.Next(80),
                Slope: calibrated ? 0.5 + 1.5 * Next() : null, Intercept: calibrated ? 3 * Next() - 1 : null));
        }
        return pool;
    }

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);
}
