namespace Meirim.Psychometrics.Equating;

/// <summary>Scores of one form and of the anchor in the people who took that form. Variances with n.</summary>
public sealed record AnchorMoments(int Persons, double Mean, double Sd, double AnchorMean, double AnchorSd, double Covariance)
{
    /// <param name="scores">On the form.</param>
    /// <param name="anchors">On the anchor items, of the same people in the same order.</param>
    public static AnchorMoments Of(IReadOnlyList<int> scores, IReadOnlyList<int> anchors)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(anchors);
        int n = scores.Count;
        if (n == 0 || anchors.Count != n) throw new ArgumentException("one anchor score per score is needed", nameof(anchors));
        long x = 0, v = 0, xx = 0, vv = 0, xv = 0;
        for (int p = 0; p < n; p++)
        {
            x += scores[p];
            v += anchors[p];
            xx += (long)scores[p] * scores[p];
            vv += (long)anchors[p] * anchors[p];
            xv += (long)scores[p] * anchors[p];
        }
        double size = (double)n * n;
        return new AnchorMoments(
            n, (double)x / n, Math.Sqrt(((n * xx) - (x * x)) / size), (double)v / n, Math.Sqrt(((n * vv) - (v * v)) / size), ((n * xv) - (x * v)) / size);
    }
}

/// <summary>A straight line from scores of the new form to the scale of the old one.</summary>
public sealed record LinearEquating(double Slope, double Intercept)
{
    public double Of(double score) => (Slope * score) + Intercept;
}
