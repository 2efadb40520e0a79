using Meirim.Psychometrics.Numerics;

namespace Meirim.Psychometrics.Classical;

/// <summary>A beta distribution on [Low, High] by its moments (Hanson 1991).</summary>
internal sealed record BetaDistribution(double Alpha, double Beta, double Low, double High, bool FourParameters)
{
    public double Cumulative(double x) => Numerics.Beta.Cumulative((x - Low) / (High - Low), Alpha, Beta);

    /// <param name="raw">The first four raw moments.</param>
    /// <returns>Null when the moments are of no distribution on [0, 1].</returns>
    public static BetaDistribution? Fit(double[] raw)
    {
        double mean = raw[0], variance = raw[1] - (mean * mean);
        if (!(variance > 0 && mean is > 0 and < 1)) return null;
        double third = raw[2] - (3 * mean * raw[1]) + (2 * mean * mean * mean);
        double fourth = raw[3] - (4 * mean * raw[2]) + (6 * mean * mean * raw[1]) - (3 * mean * mean * mean * mean);
        double skewness = third / Math.Pow(variance, 1.5), kurtosis = fourth / (variance * variance);
        return Four(mean, variance, skewness, kurtosis) ?? Two(mean, variance);
    }

    private static BetaDistribution? Four(double mean, double variance, double skewness, double kurtosis)
    {
        double square = skewness * skewness, sum = 6 * (kurtosis - square - 1) / (6 + (3 * square) - (2 * kurtosis));
        double lean = (sum + 2) * Math.Abs(skewness) / Math.Sqrt(((sum + 2) * (sum + 2) * square) + (16 * (sum + 1)));
        double larger = sum / 2 * (1 + lean), smaller = sum / 2 * (1 - lean);
        var (alpha, beta) = skewness < 0 ? (larger, smaller) : (smaller, larger);
        if (!(alpha > 0 && beta > 0) || double.IsInfinity(alpha + beta)) return null;
        double low = mean - Math.Sqrt(variance * alpha * (alpha + beta + 1) / beta), high = mean + Math.Sqrt(variance * beta * (alpha + beta + 1) / alpha);
        return low >= 0 && high <= 1 ? new BetaDistribution(alpha, beta, low, high, true) : null;
    }

    private static BetaDistribution? Two(double mean, double variance)
    {
        double sum = (mean * (1 - mean) / variance) - 1;
        return sum > 0 ? new BetaDistribution(mean * sum, (1 - mean) * sum, 0, 1, false) : null;
    }
}
