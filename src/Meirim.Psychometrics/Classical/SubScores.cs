namespace Meirim.Psychometrics.Classical;

/// <summary>
/// Whether a part of the test tells more of a person than the whole does (Haberman 2008): a sub-score is worth reporting when it predicts
/// its own true score better than the total does.
/// </summary>
public static class SubScores
{
    /// <param name="parts">Columns of each part.</param>
    public static IReadOnlyList<SubScore> Analyse(ResponseMatrix responses, IReadOnlyDictionary<string, IReadOnlyList<int>> parts)
    {
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(parts);
        var total = ItemCovariances.Of(responses);
        return [.. parts.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => One(p.Key, responses.WithItems(p.Value), p.Value, total))];
    }

    private static SubScore One(string name, ResponseMatrix part, IReadOnlyList<int> columns, ItemCovariances total)
    {
        var own = ItemCovariances.Of(part);
        var nothing = new SubScore(name, columns.Count, null, null, null, null, null);
        if (Reliability.Alpha(own) is not { } alpha) return nothing;
        double variance = own.TotalVariance, truth = alpha * variance, withTotal = 0;
        foreach (int c in columns) withTotal += total.WithTotal[c];
        if (!(truth > 0 && total.TotalVariance > 0)) return nothing with { Reliability = alpha };
        // the part's error is in the total too, its truth's covariance with the total is less by that
        double shared = withTotal - (variance - truth);
        double byTotal = Math.Clamp(shared * shared / (truth * total.TotalVariance), 0, 1);
        double determinant = (variance * total.TotalVariance) - (withTotal * withTotal);
        double? both = determinant > 1e-12 * variance * total.TotalVariance
            ? Math.Clamp(((truth * truth * total.TotalVariance) - (2 * truth * shared * withTotal) + (shared * shared * variance)) / (determinant * truth), 0, 1)
            : null;
        return new SubScore(name, columns.Count, alpha, alpha, byTotal, both, alpha > byTotal);
    }
}

/// <summary>One part of a test.</summary>
/// <param name="Reliability">Alpha of the part.</param>
/// <param name="BySelf">Proportional reduction of mean squared error when the part predicts its true score: its reliability.</param>
/// <param name="ByTotal">The same when the total predicts it.</param>
/// <param name="ByBoth">The same when both do.</param>
/// <param name="WorthReporting">BySelf above ByTotal; null when unknown.</param>
public sealed record SubScore(string Name, int Items, double? Reliability, double? BySelf, double? ByTotal, double? ByBoth, bool? WorthReporting);
