namespace Meirim.Psychometrics.PassMarks;

/// <summary>What one judge holds for bearable.</summary>
/// <param name="LowestMark">The lowest mark that they accept, even if all pass.</param>
/// <param name="HighestMark">The highest, even if many fail.</param>
/// <param name="LowestFailRate">The smallest share of failures that they accept, 0 to 1.</param>
/// <param name="HighestFailRate">The largest.</param>
public sealed record HofsteeJudge(double LowestMark, double HighestMark, double LowestFailRate, double HighestFailRate);

/// <summary>
/// Hofstee's compromise (1983), as a check of another method: where the line from (lowest mark, highest fail rate) to (highest mark, lowest
/// fail rate) meets the share of people below each mark.
/// </summary>
public static class Hofstee
{
    /// <summary>The standard error is the jackknife's over judges.</summary>
    public static PassMark Analyse(IReadOnlyList<HofsteeJudge> judges, IReadOnlyList<int> scores)
    {
        ArgumentNullException.ThrowIfNull(judges);
        ArgumentNullException.ThrowIfNull(scores);
        if (judges.Count == 0 || scores.Count == 0) return PassMark.None("Judges and scores are needed.");
        foreach (var judge in judges)
            if (!(judge.LowestMark <= judge.HighestMark && judge.LowestFailRate <= judge.HighestFailRate && judge.LowestFailRate >= 0 && judge.HighestFailRate <= 1))
                throw new ArgumentException("a judge's lowest must not lie above the highest, and rates lie between 0 and 1", nameof(judges));
        int[] sorted = [.. scores];
        Array.Sort(sorted);
        if (Meeting(judges, sorted, -1) is not { } mark)
            return PassMark.None("The line of the judges and the scores of the people do not meet: what the judges hold for bearable did not happen.");
        double sum = 0, squares = 0;
        for (int j = 0; j < judges.Count; j++)
        {
            if (judges.Count < 2 || Meeting(judges, sorted, j) is not { } without) return new PassMark(mark, null, ["No standard error: without one of the judges there is no mark."]);
            sum += without;
            squares += without * without;
        }
        int n = judges.Count;
        return new PassMark(mark, Math.Sqrt(Math.Max(0, (squares - (sum * sum / n)) * (n - 1) / n)), []);
    }

    private static double? Meeting(IReadOnlyList<HofsteeJudge> judges, int[] sorted, int leftOut)
    {
        double low = 0, high = 0, few = 0, many = 0;
        int n = 0;
        for (int j = 0; j < judges.Count; j++)
        {
            if (j == leftOut) continue;
            n++;
            low += judges[j].LowestMark;
            high += judges[j].HighestMark;
            few += judges[j].LowestFailRate;
            many += judges[j].HighestFailRate;
        }
        (low, high, few, many) = (low / n, high / n, few / n, many / n);
        if (high <= low) return low;
        // failing rises with the mark and the line falls: at most one meeting
        double from = low, until = high;
        if (Gap(from) > 0 || Gap(until) < 0) return null;
        for (int step = 0; step < 100; step++)
        {
            double middle = (from + until) / 2;
            if (Gap(middle) <= 0) from = middle;
            else until = middle;
        }
        return (from + until) / 2;

        double Gap(double mark) => FailRate(sorted, mark) - (many + ((few - many) * (mark - low) / (high - low)));
    }

    /// <summary>Share below the mark; between whole scores the people of a score are spread over the point below it.</summary>
    private static double FailRate(int[] sorted, double mark)
    {
        int whole = (int)Math.Floor(mark);
        double below = Below(sorted, whole), next = Below(sorted, whole + 1);
        return (below + ((mark - whole) * (next - below))) / sorted.Length;
    }

    private static int Below(int[] sorted, int mark)
    {
        int at = Array.BinarySearch(sorted, mark);
        if (at < 0) return ~at;
        while (at > 0 && sorted[at - 1] == mark) at--;
        return at;
    }
}
