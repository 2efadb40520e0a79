namespace Meirim.Psychometrics.Irt;

/// <summary>The M step: each item is a logistic regression on the points, weighted by the expected people there.</summary>
internal sealed class Maximisation(Expectation expected, Quadrature quadrature)
{
    /// <summary>A slope beyond this says that the item separates people perfectly; it is held here and named in the diagnoses.</summary>
    public const double SteepestSlope = 25;

    private const int MaxSteps = 25;
    private const double Rest = 1e-10;

    /// <summary>One slope per item.</summary>
    public void Slopes(double[] slopes, double[] intercepts)
    {
        for (int i = 0; i < slopes.Length; i++)
        {
            for (int step = 0; step < MaxSteps; step++)
            {
                var s = Sums(i, slopes[i], intercepts[i]);
                double determinant = (s.Paa * s.Pdd) - (s.Pad * s.Pad);
                if (!(determinant > 1e-12)) break;
                double da = ((s.Pdd * s.Ga) - (s.Pad * s.Gd)) / determinant, dd = ((s.Paa * s.Gd) - (s.Pad * s.Ga)) / determinant;
                double share = Math.Min(1, 1 / Math.Max(Math.Abs(da), Math.Abs(dd)));
                slopes[i] = Math.Clamp(slopes[i] + (share * da), -SteepestSlope, SteepestSlope);
                intercepts[i] += share * dd;
                if (Math.Max(Math.Abs(da), Math.Abs(dd)) < Rest) break;
            }
        }
    }

    /// <summary>One slope for all items: Newton on slope and intercepts together, whose matrix is an arrow.</summary>
    public void CommonSlope(double[] slopes, double[] intercepts)
    {
        int k = slopes.Length;
        var (pad, pdd, gd) = (new double[k], new double[k], new double[k]);
        for (int step = 0; step < MaxSteps; step++)
        {
            double paa = 0, ga = 0;
            for (int i = 0; i < k; i++)
            {
                var s = Sums(i, slopes[i], intercepts[i]);
                paa += s.Paa;
                ga += s.Ga;
                (pad[i], pdd[i], gd[i]) = (s.Pad, s.Pdd, s.Gd);
            }
            for (int i = 0; i < k; i++)
            {
                paa -= pad[i] * pad[i] / pdd[i];
                ga -= pad[i] * gd[i] / pdd[i];
            }
            if (!(paa > 1e-12)) break;
            double da = ga / paa, largest = Math.Abs(da);
            for (int i = 0; i < k; i++) largest = Math.Max(largest, Math.Abs((gd[i] - (pad[i] * da)) / pdd[i]));
            double share = Math.Min(1, 1 / largest);
            double slope = Math.Clamp(slopes[0] + (share * da), -SteepestSlope, SteepestSlope);
            for (int i = 0; i < k; i++)
            {
                intercepts[i] += share * (gd[i] - (pad[i] * da)) / pdd[i];
                slopes[i] = slope;
            }
            if (largest < Rest) break;
        }
    }

    private readonly record struct ItemSums(double Ga, double Gd, double Paa, double Pad, double Pdd);

    /// <summary>Slope of the expected log-likelihood in a and d, and its information.</summary>
    private ItemSums Sums(int item, double slope, double intercept)
    {
        double ga = expected.RightTimesMean[item], gd = expected.Right[item], paa = 0, pad = 0, pdd = 0;
        var points = quadrature.Points;
        var blank = expected.BlankAtPoint[item];
        for (int q = 0; q < points.Length; q++)
        {
            double people = expected.AtPoint[q] - (blank is null ? 0 : blank[q]), theta = points[q];
            if (people <= 0) continue;
            double p = 1 / (1 + Math.Exp(-((slope * theta) + intercept))), right = people * p, weight = right * (1 - p);
            ga -= right * theta;
            gd -= right;
            paa += weight * theta * theta;
            pad += weight * theta;
            pdd += weight;
        }
        return new ItemSums(ga, gd, paa, pad, pdd);
    }
}
