using Meirim.Psychometrics.Classical;
using Meirim.Psychometrics.Numerics;

namespace Meirim.Psychometrics.Tests.Classical;

/// <summary>No printed example was at hand: the methods are checked on people whose truth is known.</summary>
public sealed class DecisionTests
{
    [Fact]
    public void With_binomial_items_the_effective_length_is_the_length_and_decisions_repeat_as_often_as_said()
    {
        var random = new Random(11);
        const int people = 20_000, items = 40, pass = 26;
        int[] first = new int[people], second = new int[people];
        var truth = new double[people];
        for (int p = 0; p < people; p++)
        {
            truth[p] = Inverse(random.NextDouble());
            for (int i = 0; i < items; i++)
            {
                if (random.NextDouble() < truth[p]) first[p]++;
                if (random.NextDouble() < truth[p]) second[p]++;
            }
        }
        double mean = first.Average(), variance = first.Average(s => s * s) - (mean * mean);
        // for binomial items of equal difficulty KR-21 is the reliability
        double kr21 = items / (items - 1d) * (1 - (mean * (items - mean) / (items * variance)));
        var report = DecisionConsistency.Analyse(first, items, pass, kr21)!;

        report.EffectiveLength.ShouldBe(items);
        report.Consistency.ShouldBe(Enumerable.Range(0, people).Count(p => first[p] >= pass == second[p] >= pass) / (double)people, 0.012);
        report.Accuracy.ShouldBe(Enumerable.Range(0, people).Count(p => first[p] >= pass == truth[p] >= pass / (double)items) / (double)people, 0.012);
        report.FalsePositive.ShouldBe(Enumerable.Range(0, people).Count(p => first[p] >= pass && truth[p] < pass / (double)items) / (double)people, 0.012);
        report.ExpectedPassRate.ShouldBe(report.ObservedPassRate, 0.012);
        (report.Accuracy + report.FalsePositive + report.FalseNegative).ShouldBe(1, 1e-6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_reliability_that_is_none_gives_no_report(double reliability) =>
        DecisionConsistency.Analyse([1, 2, 3], 5, 3, reliability).ShouldBeNull();

    [Fact]
    public void A_part_of_the_same_trait_is_not_worth_reporting_and_a_part_of_another_is()
    {
        var items = Simulated.Items(40, 21);
        var one = Simulated.Abilities(4000, 22);
        var other = Simulated.Abilities(4000, 23);
        var same = Simulated.Answers(items, one, 24);
        var different = Simulated.Answers(items, other, 25);
        var points = new byte[4000 * 40];
        for (int p = 0; p < 4000; p++)
            for (int i = 0; i < 40; i++) points[(p * 40) + i] = i < 20 ? same[p, i] : different[p, i];
        int[] firstHalf = [.. Enumerable.Range(0, 20)], secondHalf = [.. Enumerable.Range(20, 20)], ten = [.. Enumerable.Range(0, 10)];

        var mixed = SubScores.Analyse(ResponseMatrix.Create(same.ItemIds, points), new Dictionary<string, IReadOnlyList<int>> { ["a"] = firstHalf, ["b"] = secondHalf });
        mixed.ShouldAllBe(s => s.WorthReporting == true);
        var single = SubScores.Analyse(same, new Dictionary<string, IReadOnlyList<int>> { ["a"] = ten });
        single[0].WorthReporting.ShouldBe(false);
        single[0].ByBoth!.Value.ShouldBeGreaterThanOrEqualTo(Math.Max(single[0].BySelf!.Value, single[0].ByTotal!.Value) - 1e-9);
    }

    [Fact]
    public void The_whole_test_predicts_its_own_truth_as_well_as_its_reliability_says()
    {
        var whole = SubScores.Analyse(Lsat.Section7, new Dictionary<string, IReadOnlyList<int>> { ["all"] = [0, 1, 2, 3, 4] })[0];
        whole.ByTotal!.Value.ShouldBe(whole.Reliability!.Value, 1e-12);
    }

    /// <summary>Beta(6, 4) by bisection.</summary>
    private static double Inverse(double share)
    {
        double low = 0, high = 1;
        for (int i = 0; i < 40; i++)
        {
            double middle = (low + high) / 2;
            if (Beta.Cumulative(middle, 6, 4) < share) low = middle;
            else high = middle;
        }
        return low;
    }
}
