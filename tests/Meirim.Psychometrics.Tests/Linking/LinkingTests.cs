using Meirim.Psychometrics.Irt;
using Meirim.Psychometrics.Linking;

namespace Meirim.Psychometrics.Tests.Linking;

public sealed class LinkingTests
{
    /// <summary>Eight Rasch items with the constants that the R package sirt (equating.rasch, θ from −4 to 4 by 0.05) gives for them, as the library jMetrik's tests quote them.</summary>
    private static readonly double[] New = [-3.188047976, 1.031760328, 0.819040914, -2.706947360, -0.094527077, 0.689697135, -0.551837153, -0.359559276];
    private static readonly double[] Base = [-3.074599226, 1.01282435, 0.868538408, -2.404483603, 0.037402866, 0.70074742, -0.602555046, -0.350426446];

    [Theory]
    [InlineData(LinkMethod.MeanMean, 0.068484, 1e-6)]
    [InlineData(LinkMethod.Haebara, 0.06468396, 2e-5)]
    [InlineData(LinkMethod.StockingLord, 0.05736233, 2e-5)]
    public void Rasch_items_link_as_in_sirt(LinkMethod method, double b, double within)
    {
        // sirt compares the curves on the scale of the first form: here the base, and its constant leads away from it
        var link = ScaleLinking.Find(Items(New), Items(Base), method, LinkWeights.Uniform, fixedSlope: true);
        link.A.ShouldBe(1);
        link.Inverse.B.ShouldBe(b, within);
    }

    /// <summary>Twelve common items of Kolen and Brennan (table 6.5), constants of Kolen's program STUIRT. It has guessing too, so that curves cannot be compared here.</summary>
    [Theory]
    [InlineData(LinkMethod.MeanSigma, 1.168891, -0.515543)]
    [InlineData(LinkMethod.MeanMean, 1.217266, -0.557156)]
    public void Items_of_the_book_link_by_their_means_as_in_STUIRT(LinkMethod method, double a, double b)
    {
        double[] aNew = [0.4551, 0.5839, 0.7544, 0.6633, 1.0690, 0.9672, 0.3479, 1.4579, 1.8811, 0.7020, 1.4080, 1.2993];
        double[] bNew = [-0.7101, -0.8567, 0.0212, 0.0506, 0.9610, 0.1950, 2.2768, 1.0241, 1.4062, 2.2401, 1.5556, 2.1589];
        double[] aBase = [0.4416, 0.5730, 0.5987, 0.6041, 0.9902, 0.8081, 0.4140, 1.3554, 1.0417, 0.6336, 1.1347, 0.9255];
        double[] bBase = [-1.3349, -1.3210, -0.7098, -0.3539, 0.5320, -0.1156, 2.5538, 0.5811, 0.9392, 1.8960, 1.0790, 2.1337];
        var link = ScaleLinking.Find(Items(bBase, aBase), Items(bNew, aNew), method);
        link.A.ShouldBe(a, 1e-6);
        link.B.ShouldBe(b, 1e-6);
    }

    [Theory]
    [InlineData(LinkMethod.MeanSigma)]
    [InlineData(LinkMethod.MeanMean)]
    [InlineData(LinkMethod.Haebara)]
    [InlineData(LinkMethod.StockingLord)]
    public void A_scale_that_was_stretched_and_shifted_is_found_again(LinkMethod method)
    {
        var items = Simulated.Items(12, 7);
        var truth = new ScaleLink(1.3, -0.4);
        ItemParameters[] moved = [.. items.Select(truth.Inverse.Item)];

        foreach (var weights in Enum.GetValues<LinkWeights>())
        {
            var link = ScaleLinking.Find(items, moved, method, weights);
            link.A.ShouldBe(truth.A, 1e-6);
            link.B.ShouldBe(truth.B, 1e-6);
        }
        // curves do not change when items and abilities move together
        truth.Item(moved[0]).Probability(truth.Ability(0.7)).ShouldBe(moved[0].Probability(0.7), 1e-12);
    }

    [Fact]
    public void An_anchor_that_became_harder_is_named_and_only_it()
    {
        var items = Simulated.Items(12, 7);
        var random = new Random(3);
        ItemParameters[] again = [.. items.Select((item, i) => ItemParameters.OfDifficulty(item.Id, item.A, item.B + (0.1 * (random.NextDouble() - 0.5)) + (i == 4 ? 0.8 : 0)))];

        var drift = AnchorDrift.Of(items, again, new ScaleLink(1, 0));
        drift.Where(d => d.Drifted).Select(d => d.Id).ShouldBe(["Q5"]);
        drift[4].Difference.ShouldBe(0.8, 0.06);
    }

    [Fact]
    public void Items_that_do_not_match_are_refused() =>
        Should.Throw<ArgumentException>(() => ScaleLinking.Find([new("A", 1, 0), new("B", 1, 1)], [new("B", 1, 1), new("A", 1, 0)], LinkMethod.MeanSigma))
            .Message.ShouldContain("A stands against B");

    private static ItemParameters[] Items(double[] b, double[]? a = null) => [.. b.Select((x, i) => ItemParameters.OfDifficulty($"Q{i + 1}", a?[i] ?? 1, x))];
}
