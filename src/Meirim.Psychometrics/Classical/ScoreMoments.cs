namespace Meirim.Psychometrics.Classical;

/// <summary>Mean and spread of scores.</summary>
/// <param name="Variance">With n: population variance.</param>
/// <param name="Sd">With n − 1.</param>
internal sealed record ScoreMoments(int Count, double? Mean, double Variance, double? Sd, int? Min, int? Max, double? Skewness, double? Kurtosis)
{
    public static ScoreMoments Of(ReadOnlySpan<int> scores)
    {
        int n = scores.Length;
        if (n == 0) return new ScoreMoments(0, null, 0, null, null, null, null, null);
        long sum = 0;
        int min = int.MaxValue, max = int.MinValue;
        foreach (int s in scores)
        {
            sum += s;
            min = Math.Min(min, s);
            max = Math.Max(max, s);
        }
        double mean = (double)sum / n, second = 0, third = 0, fourth = 0;
        foreach (int s in scores)
        {
            double d = s - mean, square = d * d;
            second += square;
            third += square * d;
            fourth += square * square;
        }
        double variance = min == max ? 0 : second / n;
        return new ScoreMoments(
            n, mean, variance, n < 2 ? null : Math.Sqrt(variance * n / (n - 1)), min, max,
            variance > 0 ? third / n / Math.Pow(variance, 1.5) : null,
            variance > 0 ? (fourth / n / (variance * variance)) - 3 : null);
    }
}
