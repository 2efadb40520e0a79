using Meirim.Psychometrics.Assembly;

namespace Meirim.Psychometrics.Tests.Assembly;

public sealed class AssemblyTests
{
    private static readonly string[] Areas = ["law", "ethics", "practice"], Levels = ["1", "2"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void On_a_small_pool_the_form_is_the_best_of_all_possible_ones(int seed)
    {
        var pool = Pool(16, seed);
        var blueprint = new Blueprint(
            6, 0.2, [new("law", null, 2, 3), new("ethics", "1", 1, 2), new(null, "2", 2, 4)], MaxSeconds: 430, Overlaps: [new(["P1", "P2", "P3", "P5", "P8"], 2)], NodeLimit: 100_000);
        var form = FormAssembler.Assemble(pool, blueprint);

        var (best, ids) = Exhaustive(pool, blueprint);
        if (ids is null)
        {
            form.Status.ShouldBe(AssemblyStatus.Infeasible);
            return;
        }
        form.Status.ShouldBe(AssemblyStatus.Optimal);
        form.Information!.Value.ShouldBe(best, 1e-9);
        form.Items.ShouldBe(ids);
        form.Se!.Value.ShouldBe(1 / Math.Sqrt(best), 1e-9);
    }

    [Fact]
    public void A_form_of_65_of_500_keeps_the_whole_blueprint_and_is_as_good_as_the_bound_allows()
    {
        var pool = Pool(500, 9);
        List<CellCount> cells = [.. Areas.SelectMany(a => Levels.Select(l => new CellCount(a, l, 8, 14)))];
        string[] other = [.. pool.Where((_, i) => i % 3 == 0).Select(p => p.Id)], pinned = ["P10", "P20", "P30"];
        var blueprint = new Blueprint(65, 0, cells, MaxSeconds: 65 * 72, MaxExposure: 4, Fixed: pinned, Excluded: ["P1"], Overlaps: [new(other, 15)]);
        var form = FormAssembler.Assemble(pool, blueprint);

        form.Status.ShouldBeOneOf(AssemblyStatus.Optimal, AssemblyStatus.Feasible);
        Keeps(pool, blueprint, form.Items).ShouldBeTrue();
        pinned.ShouldBeSubsetOf(form.Items);
        form.Seconds.ShouldBeLessThanOrEqualTo(65 * 72);
        form.Bound!.Value.ShouldBeGreaterThanOrEqualTo(form.Information!.Value - 1e-9);
        (form.Information.Value / form.Bound.Value).ShouldBeGreaterThan(0.995);
        form.Items.ShouldBe(FormAssembler.Assemble(pool, blueprint).Items);
    }

    [Fact]
    public void What_cannot_be_met_is_said()
    {
        var pool = Pool(16, 1);
        FormAssembler.Assemble(pool, new Blueprint(4, 0, [new("history", null, 1, 2)])).Problems.ShouldBe(["area history: 0 questions can be taken where 1 are needed"]);
        FormAssembler.Assemble(pool, new Blueprint(40, 0, [])).Problems.ShouldContain("16 questions can be taken where 40 are needed");
        var slow = FormAssembler.Assemble(pool, new Blueprint(4, 0, [], MaxSeconds: 10));
        slow.Status.ShouldBe(AssemblyStatus.Infeasible);
        slow.Items.ShouldBeEmpty();
    }

    [Fact]
    public void Enemies_never_stand_together_though_only_one_names_the_other()
    {
        // the two best are enemies
        PoolItem[] pool =
        [
            new("A", 2, 0, "law", "1", Enemies: ["B"]), new("B", 1.9, 0, "law", "1"), new("C", 1, 0, "law", "1"), new("D", 0.9, 0, "law", "1"),
        ];
        var form = FormAssembler.Assemble(pool, new Blueprint(2, 0, []));
        form.Items.ShouldBe(["A", "C"]);
        form.Status.ShouldBe(AssemblyStatus.Optimal);
        FormAssembler.Assemble(pool, new Blueprint(2, 0, [], Fixed: ["A", "B"])).Status.ShouldBe(AssemblyStatus.Infeasible);
    }

    [Fact]
    public void A_blueprint_upside_down_or_with_unknown_questions_is_refused()
    {
        Should.Throw<ArgumentException>(() => FormAssembler.Assemble(Pool(4, 1), new Blueprint(2, 0, [new("law", null, 2, 1)])));
        Should.Throw<ArgumentException>(() => FormAssembler.Assemble(Pool(4, 1), new Blueprint(2, 0, [], Fixed: ["P99"]))).Message.ShouldContain("P99");
    }

    private static PoolItem[] Pool(int count, int seed)
    {
        var items = Simulated.Items(count, seed);
        var random = new Random(seed + 100);
        return
        [
            .. items.Select((item, i) => new PoolItem(
                $"P{i + 1}", item.A, item.D, Areas[random.Next(3)], Levels[random.Next(2)], 40 + random.Next(80), random.Next(6), i % 7 == 3 ? [$"P{i}", $"P{i + 3}"] : null)),
        ];
    }

    private static (double Best, List<string>? Ids) Exhaustive(PoolItem[] pool, Blueprint blueprint)
    {
        double best = double.NegativeInfinity;
        List<string>? ids = null;
        for (int mask = 0; mask < 1 << pool.Length; mask++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)mask) != blueprint.Length) continue;
            List<string> chosen = [.. pool.Where((_, i) => (mask >> i & 1) == 1).Select(p => p.Id)];
            double value = pool.Where((_, i) => (mask >> i & 1) == 1).Sum(p => p.Information(blueprint.Cut));
            if (value > best && Keeps(pool, blueprint, chosen)) (best, ids) = (value, chosen);
        }
        return (best, ids);
    }

    private static bool Keeps(PoolItem[] pool, Blueprint blueprint, IReadOnlyList<string> ids)
    {
        var set = ids.ToHashSet();
        PoolItem[] chosen = [.. pool.Where(p => set.Contains(p.Id))];
        return chosen.Length == blueprint.Length
            && blueprint.Cells.All(c => chosen.Count(p => (c.Area ?? p.Area) == p.Area && (c.Level ?? p.Level) == p.Level) is var n && n >= c.Min && n <= c.Max)
            && chosen.Sum(p => p.Seconds) <= (blueprint.MaxSeconds ?? double.MaxValue)
            && (blueprint.Overlaps ?? []).All(o => o.Items.Count(set.Contains) <= o.Max)
            && chosen.All(p => (p.Enemies ?? []).All(e => !set.Contains(e)))
            && chosen.All(p => p.Exposure < (blueprint.MaxExposure ?? int.MaxValue) || (blueprint.Fixed ?? []).Contains(p.Id))
            && !(blueprint.Excluded ?? []).Any(set.Contains);
    }
}
