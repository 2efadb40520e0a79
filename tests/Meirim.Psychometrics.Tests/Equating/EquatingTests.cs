using Meirim.Psychometrics.Equating;

namespace Meirim.Psychometrics.Tests.Equating;

/// <summary>Worked examples of Kolen and Brennan, Test Equating, Scaling, and Linking.</summary>
public sealed class EquatingTests
{
    /// <summary>Chapter 4: two forms of 36 items with an inner anchor of 12, 1,655 and 1,638 people.</summary>
    private static readonly AnchorMoments X = new(1655, 15.8205, 6.5278, 5.1063, 2.3760, 13.4088);
    private static readonly AnchorMoments Y = new(1638, 18.6728, 6.8784, 5.8626, 2.4515, 14.7603);

    [Fact]
    public void Tucker_is_that_of_the_book() => Line(LinearAnchorEquating.Tucker(X, Y), 1.0292, 0.5378);

    [Fact]
    public void Levine_by_observed_scores_is_that_of_the_book() => Line(LinearAnchorEquating.Levine(X, Y, anchorInside: true), 1.0110, 0.2514);

    [Fact]
    public void Levine_by_true_scores_is_that_of_the_book() => Line(LinearAnchorEquating.LevineTrueScore(X, Y, anchorInside: true), 1.0086, 0.2912);

    [Fact]
    public void Levine_with_the_anchor_outside_is_that_of_the_package_Equate_for_Julia()
    {
        Line(LinearAnchorEquating.Levine(X, Y, anchorInside: false), 1.0168, 0.3257);
        Line(LinearAnchorEquating.LevineTrueScore(X, Y, anchorInside: false), 1.0165, 0.331);
    }

    [Fact]
    public void Equipercentile_is_that_of_the_small_example_of_chapter_2()
    {
        // cumulative shares .2 .5 .7 .9 1 and .1 .3 .5 .8 1
        var scores = Equipercentile.Equivalents([2, 3, 2, 2, 1], [1, 2, 2, 3, 2]);
        double[] published = [0.5, 1.75, 2.8333, 3.5, 4.25];
        for (int x = 0; x < 5; x++) scores[x].ShouldBe(published[x], 0.00005);
    }

    [Fact]
    public void Equipercentile_of_the_ACT_mathematics_forms_is_that_of_table_2_7()
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "act-mathematics.csv")).Skip(1).Select(l => l.Split(',')).ToList();
        var scores = Equipercentile.Equivalents([.. rows.Select(r => int.Parse(r[1]))], [.. rows.Select(r => int.Parse(r[2]))]);
        double[] published =
        [
            0.0000, 0.9796, 1.6462, 2.2856, 2.8932, 3.6205, 4.4997, 5.5148, 6.3124, 7.2242, 8.1607, 9.1827, 10.1859, 11.2513, 12.3896, 13.3929, 14.5240,
            15.7169, 16.8234, 18.0092, 19.1647, 20.3676, 21.4556, 22.6871, 23.9157, 25.0292, 26.1612, 27.2633, 28.1801, 29.1424, 30.1305, 31.1297, 32.1357,
            33.0781, 34.0172, 35.1016, 36.2426, 37.1248, 38.1321, 39.0807, 39.9006,
        ];
        for (int x = 0; x <= 40; x++) scores[x].ShouldBe(published[x], 0.00006, $"score {x}");
    }

    [Fact]
    public void A_form_equated_to_itself_changes_nothing()
    {
        int[] counts = [3, 5, 9, 14, 8, 2];
        var scores = Equipercentile.Equivalents(counts, counts);
        for (int x = 0; x < counts.Length; x++) scores[x].ShouldBe(x, 1e-12);
        Line(LinearAnchorEquating.Tucker(X, X), 1, 0);
    }

    [Fact]
    public void Moments_come_from_the_scores_of_people()
    {
        var moments = AnchorMoments.Of([1, 2, 3, 4], [0, 1, 1, 2]);
        (moments.Mean, moments.AnchorMean).ShouldBe((2.5, 1));
        moments.Sd.ShouldBe(Math.Sqrt(1.25), 1e-12);
        moments.Covariance.ShouldBe(0.75, 1e-12);
    }

    private static void Line(LinearEquating line, double slope, double intercept)
    {
        line.Slope.ShouldBe(slope, 0.0001);
        line.Intercept.ShouldBe(intercept, 0.0012);
    }
}
