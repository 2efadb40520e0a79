namespace Meirim.Psychometrics.Numerics;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    private static readonly double RootOfTwoPi = Math.Sqrt(2 * Math.PI);

    public static double Density(double z) => Math.Exp(-0.5 * z * z) / RootOfTwoPi;

    /// <summary>Probability of a value up to <paramref name="z"/>: half of an incomplete gamma function of z²/2.</summary>
    public static double Cumulative(double z)
    {
        if (double.IsNaN(z)) return double.NaN;
        double upper = 0.5 * Gamma.Upper(0.5, 0.5 * z * z);
        return z > 0 ? 1 - upper : upper;
    }

    /// <summary>
    /// The value below which the share <paramref name="p"/> lies, 0 &lt; p &lt; 1: a rational start (Abramowitz and Stegun 26.2.23,
    /// error under 0.00045) and Halley steps on the cumulative function.
    /// </summary>
    public static double Quantile(double p)
    {
        if (!(p > 0 && p < 1)) return p == 0 ? double.NegativeInfinity : p == 1 ? double.PositiveInfinity : double.NaN;
        double tail = Math.Min(p, 1 - p);
        double t = Math.Sqrt(-2 * Math.Log(tail));
        double z = t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
        z = -z;
        for (int step = 0; step < 4; step++)
        {
            double wrong = (Cumulative(z) - tail) / Density(z);
            z -= wrong / (1 + (0.5 * z * wrong));
        }
        return p < 0.5 ? z : -z;
    }

    /// <summary>Probability of a value as far from 0 as <paramref name="z"/> or farther, on either side.</summary>
    public static double TwoSided(double z) => double.IsNaN(z) ? double.NaN : Gamma.Upper(0.5, 0.5 * z * z);
}
