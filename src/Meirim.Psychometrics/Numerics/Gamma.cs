namespace Meirim.Psychometrics.Numerics;

/// <summary>Gamma and incomplete gamma functions (Numerical Recipes, chapter 6: Lanczos' sum, series and continued fraction).</summary>
internal static class Gamma
{
    // Lanczos' coefficients for g = 7, n = 9 (Godfrey 2001)
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>Logarithm of the gamma function, for x &gt; 0.</summary>
    public static double Log(double x)
    {
        if (x < 0.5) return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - Log(1 - x);
        x--;
        double sum = Lanczos[0];
        for (int i = 1; i < Lanczos.Length; i++) sum += Lanczos[i] / (x + i);
        double t = x + 7.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x + 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    /// <summary>The share of the gamma distribution with shape <paramref name="a"/> that lies above <paramref name="x"/>.</summary>
    public static double Upper(double a, double x)
    {
        if (double.IsNaN(x) || x < 0) return double.NaN;
        if (x == 0) return 1;
        if (double.IsPositiveInfinity(x)) return 0;
        return x < a + 1 ? 1 - Series(a, x) : Fraction(a, x);
    }

    /// <summary>Probability of a chi-square value as large as this or larger.</summary>
    public static double ChiSquareTail(double value, double degreesOfFreedom) =>
        degreesOfFreedom <= 0 ? double.NaN : Upper(0.5 * degreesOfFreedom, 0.5 * Math.Max(0, value));

    private static double Series(double a, double x)
    {
        double term = 1 / a, sum = term;
        for (int n = 1; n < 10_000; n++)
        {
            term *= x / (a + n);
            sum += term;
            if (term < sum * 1e-16) break;
        }
        return sum * Math.Exp((a * Math.Log(x)) - x - Log(a));
    }

    private static double Fraction(double a, double x)
    {
        const double tiny = 1e-300;
        double b = x + 1 - a, c = 1 / tiny, d = 1 / b, h = d;
        for (int i = 1; i < 10_000; i++)
        {
            double an = -i * (i - a);
            b += 2;
            d = (an * d) + b;
            if (Math.Abs(d) < tiny) d = tiny;
            c = b + (an / c);
            if (Math.Abs(c) < tiny) c = tiny;
            d = 1 / d;
            double step = d * c;
            h *= step;
            if (Math.Abs(step - 1) < 1e-16) break;
        }
        return h * Math.Exp((a * Math.Log(x)) - x - Log(a));
    }
}
