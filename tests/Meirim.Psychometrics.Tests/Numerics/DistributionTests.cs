using Meirim.Psychometrics.Numerics;

namespace Meirim.Psychometrics.Tests.Numerics;

/// <summary>Values of pnorm, qnorm, pchisq, pbeta and pbinom of R 4.2.2.</summary>
public sealed class DistributionTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1.96, 0.9750021048517795)]
    [InlineData(-3, 0.001349898031630095)]
    [InlineData(-8, 6.220960574271784e-16)]
    public void Normal_cumulative(double z, double p) => Normal.Cumulative(z).ShouldBe(p, p * 1e-10);

    [Theory]
    [InlineData(0.924, 1.43250272083)]
    [InlineData(0.025, -1.959963984540054)]
    [InlineData(1e-10, -6.361340902404056)]
    public void Normal_quantile(double p, double z) => Normal.Quantile(p).ShouldBe(z, 1e-9);

    [Theory]
    [InlineData(3.841458820694124, 1, 0.05)]
    [InlineData(10.835, 4, 0.02848233050557)]
    [InlineData(100, 65, 0.00344789951437)]
    public void Chi_square_tail(double value, double df, double p) => Gamma.ChiSquareTail(value, df).ShouldBe(p, 1e-11);

    [Theory]
    [InlineData(0.3, 2, 5, 0.579825)]
    [InlineData(0.9, 12.5, 0.7, 0.167862248833)]
    public void Beta_cumulative(double x, double a, double b, double p) => Beta.Cumulative(x, a, b).ShouldBe(p, 1e-10);

    [Fact]
    public void Binomial_tail_is_the_sum_of_its_terms()
    {
        // 1 − (0.6^5 + 5 · 0.4 · 0.6^4)
        Beta.BinomialAtLeast(2, 5, 0.4).ShouldBe(0.66304, 1e-12);
        Beta.BinomialAtLeast(0, 5, 0.4).ShouldBe(1);
        Beta.BinomialAtLeast(6, 5, 0.4).ShouldBe(0);
    }
}
