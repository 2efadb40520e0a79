namespace Meirim.Psychometrics.Equating;

/// <summary>
/// Equipercentile equating of two forms taken by equal groups: scores with the same percentile rank are the same (Braun and Holland 1982;
/// Kolen and Brennan 2014, chapter 2). A whole score stands for the stretch from half a point below to half a point above.
/// </summary>
public static class Equipercentile
{
    /// <summary>Percentile rank, 0 to 100, of each score.</summary>
    /// <param name="counts">People with 0, 1, 2 … points.</param>
    public static double[] PercentileRanks(IReadOnlyList<int> counts)
    {
        double[] cumulative = Cumulative(counts);
        var ranks = new double[counts.Count];
        for (int x = 0; x < ranks.Length; x++) ranks[x] = 50 * ((x == 0 ? 0 : cumulative[x - 1]) + cumulative[x]);
        return ranks;
    }

    /// <summary>The score of the old form that stands for each score of the new one; −0.5 to the highest + 0.5.</summary>
    /// <remarks>Where nobody has the scores between, their middle is taken.</remarks>
    public static double[] Equivalents(IReadOnlyList<int> newCounts, IReadOnlyList<int> oldCounts)
    {
        var ranks = PercentileRanks(newCounts);
        var old = Cumulative(oldCounts);
        var scores = new double[ranks.Length];
        for (int x = 0; x < scores.Length; x++)
        {
            double share = ranks[x] / 100;
            scores[x] = (Upper(old, share) + Lower(old, share)) / 2;
        }
        return scores;
    }

    /// <summary>By the lowest score with more than the share at or below it.</summary>
    private static double Upper(double[] cumulative, double share)
    {
        int y = 0;
        while (y < cumulative.Length && cumulative[y] <= share) y++;
        if (y == cumulative.Length) return cumulative.Length - 0.5;
        double below = y == 0 ? 0 : cumulative[y - 1];
        return ((share - below) / (cumulative[y] - below)) + y - 0.5;
    }

    /// <summary>By the highest score with less than the share at or below it.</summary>
    private static double Lower(double[] cumulative, double share)
    {
        int y = cumulative.Length - 1;
        while (y >= 0 && cumulative[y] >= share) y--;
        if (y < 0 && share <= 0) return -0.5;
        double below = y < 0 ? 0 : cumulative[y];
        return ((share - below) / (cumulative[y + 1] - below)) + y + 0.5;
    }

    private static double[] Cumulative(IReadOnlyList<int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        long all = 0;
        foreach (int c in counts) all += c >= 0 ? c : throw new ArgumentOutOfRangeException(nameof(counts), "people are counted from 0");
        if (all == 0) throw new ArgumentException("nobody has a score", nameof(counts));
        var cumulative = new double[counts.Count];
        long sum = 0;
        for (int x = 0; x < cumulative.Length; x++)
        {
            sum += counts[x];
            cumulative[x] = sum == all ? 1 : (double)sum / all;
        }
        return cumulative;
    }
}
