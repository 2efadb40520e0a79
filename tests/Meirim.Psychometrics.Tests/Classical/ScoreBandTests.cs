using Meirim.Psychometrics.Classical;

namespace Meirim.Psychometrics.Tests.Classical;

/// <summary>The uncertainty of one person's score.</summary>
public sealed class ScoreBandTests
{
    /// <summary>Wilson's interval by hand: z = 1.959964, n = 10, p = 0.5 and p = 1; n = 20, p = 0.2.</summary>
    [Theory]
    [InlineData(0.5, 10, 0.95, 0.2366, 0.7634)]
    [InlineData(1, 10, 0.95, 0.7225, 1)]
    [InlineData(0, 10, 0.95, 0, 0.2775)]
    [InlineData(0.2, 20, 0.95, 0.0807, 0.4160)]
    public void The_interval_is_that_of_Wilson(double share, int questions, double confidence, double low, double high)
    {
        var band = ScoreBand.Interval(share, questions, confidence);
        band.Low.ShouldBe(low, 0.0001);
        band.High.ShouldBe(high, 0.0001);
    }

    [Fact]
    public void The_standard_error_is_that_of_Lord()
    {
        // x = 16 of k = 20: √(16 · 4 / 19) questions of 20
        ScoreBand.StandardError(0.8, 20)!.Value.ShouldBe(Math.Sqrt(64 / 19d) / 20, 1e-12);
        ScoreBand.StandardError(1, 20).ShouldBe(0);
        ScoreBand.StandardError(1, 1).ShouldBeNull();
    }

    [Fact]
    public void More_questions_never_make_it_wider_and_it_always_holds_the_share()
    {
        for (int share = 0; share <= 10; share++)
        {
            double last = 1;
            for (int n = 1; n < 200; n++)
            {
                var (low, high) = ScoreBand.Interval(share / 10d, n, 0.9);
                (high - low).ShouldBeLessThanOrEqualTo(last);
                (share / 10d).ShouldBeInRange(low - 1e-12, high + 1e-12);
                last = high - low;
            }
        }
    }

    [Fact]
    public void What_is_no_share_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreBand.Interval(1.1, 10, 0.9));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreBand.Interval(double.NaN, 10, 0.9));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreBand.Interval(0.5, 0, 0.9));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreBand.Interval(0.5, 10, 1));
    }
}
