using Meirim.Psychometrics.Numerics;

namespace Meirim.Psychometrics.Classical;

/// <summary>How much of the spread of scores is not error.</summary>
internal static class Reliability
{
    /// <summary>Cronbach (1951): k / (k − 1) · (1 − Σ item variances / variance of the score). Null without spread or with one item.</summary>
    public static double? Alpha(ItemCovariances c)
    {
        double own = 0;
        for (int i = 0; i < c.Items; i++) own += c.Matrix[i, i];
        return Alpha(c.Items, own, c.TotalVariance);
    }

    public static double? AlphaWithout(ItemCovariances c, int item)
    {
        double own = 0;
        for (int i = 0; i < c.Items; i++)
            if (i != item) own += c.Matrix[i, i];
        return Alpha(c.Items - 1, own, c.TotalVariance - (2 * c.WithTotal[item]) + c.Matrix[item, item]);
    }

    private static double? Alpha(int items, double own, double total) =>
        items >= 2 && total > 1e-12 ? items / (items - 1d) * (1 - (own / total)) : null;

    /// <summary>Kuder and Richardson (1937), formula 21: k / (k − 1) · (1 − M (k − M) / (k S²)), S² with n.</summary>
    public static double? Kr21(int items, ScoreMoments scores) =>
        items >= 2 && scores is { Mean: { } mean, Variance: > 0 } ? items / (items - 1d) * (1 - (mean * (items - mean) / (items * scores.Variance))) : null;

    /// <summary>Guttman (1945): 1 − Σ e² / S², where e² of an item is 1 over the diagonal of the inverse covariance matrix.</summary>
    public static double? Lambda6(ItemCovariances c, out bool singular)
    {
        singular = false;
        if (c.Items < 2 || !(c.TotalVariance > 1e-12)) return null;
        if (Cholesky.Of(c.Matrix) is not { } factor)
        {
            singular = true;
            return null;
        }
        var inverse = factor.Inverse();
        double errors = 0;
        for (int i = 0; i < c.Items; i++) errors += 1 / inverse[i, i];
        return 1 - (errors / c.TotalVariance);
    }

    /// <summary>The same on correlations, as if all items had the same spread; this is the "G6(smc)" of the R package psych.</summary>
    public static double? Lambda6Standardised(ItemCovariances c)
    {
        var correlations = new double[c.Items, c.Items];
        double total = 0;
        for (int i = 0; i < c.Items; i++)
            for (int j = 0; j < c.Items; j++)
                total += correlations[i, j] = c.Matrix[i, j] / Math.Sqrt(c.Matrix[i, i] * c.Matrix[j, j]);
        if (c.Items < 2 || !(total > 1e-12) || Cholesky.Of(correlations) is not { } factor) return null;
        var inverse = factor.Inverse();
        double errors = 0;
        for (int i = 0; i < c.Items; i++) errors += 1 / inverse[i, i];
        return 1 - (errors / total);
    }

    public static IReadOnlyList<ConditionalError> ConditionalErrors(int items, double? kr20, double? kr21)
    {
        if (items < 2) return [];
        double? scale = kr20 is { } r20 && kr21 is { } r21 && r20 <= 1 && r21 < 1 ? Math.Sqrt((1 - r20) / (1 - r21)) : null;
        var errors = new ConditionalError[items + 1];
        for (int x = 0; x <= items; x++)
        {
            double lord = Math.Sqrt(x * (double)(items - x) / (items - 1));
            errors[x] = new ConditionalError(x, lord, lord * scale);
        }
        return errors;
    }
}
