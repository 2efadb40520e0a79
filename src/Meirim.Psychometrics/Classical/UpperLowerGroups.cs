namespace Meirim.Psychometrics.Classical;

/// <summary>
/// The best and the weakest 27 % by score (Kelley 1939). Where the border runs through people of one score, each of them counts in part,
/// so that the order of rows does not matter.
/// </summary>
internal sealed class UpperLowerGroups
{
    private const double Share = 0.27;

    private readonly double[] _upper, _lower;

    private UpperLowerGroups(double[] upper, double[] lower) => (_upper, _lower) = (upper, lower);

    /// <summary>Weight, 0 to 1, of a person with this score in the upper group.</summary>
    public double Upper(int score) => _upper[score];

    public double Lower(int score) => _lower[score];

    public static UpperLowerGroups Of(ReadOnlySpan<int> scores)
    {
        int most = 0;
        foreach (int s in scores) most = Math.Max(most, s);
        var count = new int[most + 1];
        foreach (int s in scores) count[s]++;
        double size = Math.Max(1, Math.Round(Share * scores.Length));
        var (upper, lower) = (new double[most + 1], new double[most + 1]);
        double left = size;
        for (int s = 0; s <= most && left > 0; s++) left -= Take(lower, count, s, left);
        left = size;
        for (int s = most; s >= 0 && left > 0; s--) left -= Take(upper, count, s, left);
        return new UpperLowerGroups(upper, lower);
    }

    private static double Take(double[] weights, int[] count, int score, double left)
    {
        if (count[score] == 0) return 0;
        weights[score] = Math.Min(1, left / count[score]);
        return Math.Min(count[score], left);
    }
}
