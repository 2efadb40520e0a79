namespace Meirim.Psychometrics.Numerics;

/// <summary>The beta and binomial distributions.</summary>
internal static class Beta
{
    /// <summary>Share of the beta distribution below <paramref name="x"/> (Numerical Recipes 6.4, Lentz's continued fraction).</summary>
    public static double Cumulative(double x, double a, double b)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        double front = Math.Exp(Gamma.Log(a + b) - Gamma.Log(a) - Gamma.Log(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(1 - x, b, a) / b);
    }

    /// <summary>Probability of <paramref name="least"/> or more successes in <paramref name="trials"/> of probability <paramref name="p"/>.</summary>
    public static double BinomialAtLeast(int least, int trials, double p)
    {
        if (least <= 0) return 1;
        return least > trials ? 0 : Cumulative(p, least, trials - least + 1);
    }

    private static double Fraction(double x, double a, double b)
    {
        const double tiny = 1e-300;
        double c = 1, d = 1 - ((a + b) * x / (a + 1));
        if (Math.Abs(d) < tiny) d = tiny;
        d = 1 / d;
        double h = d;
        for (int m = 1; m < 10_000; m++)
        {
            double even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            Step(even);
            double odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            double step = Step(odd);
            if (Math.Abs(step - 1) < 1e-15) break;
        }
        return h;

        double Step(double term)
        {
            d = 1 + (term * d);
            if (Math.Abs(d) < tiny) d = tiny;
            c = 1 + (term / c);
            if (Math.Abs(c) < tiny) c = tiny;
            d = 1 / d;
            h *= c * d;
            return c * d;
        }
    }
}
