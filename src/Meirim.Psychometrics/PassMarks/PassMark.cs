namespace Meirim.Psychometrics.PassMarks;

/// <summary>A pass mark that a method proposes. The panel proposes; who has the right decides.</summary>
/// <param name="Score">In points of the test; null when the method gives none, and <paramref name="Diagnoses"/> says why.</param>
/// <param name="Se">Standard error: how far another panel or group of this size would land. Null when it cannot be had.</param>
public sealed record PassMark(double? Score, double? Se, IReadOnlyList<string> Diagnoses)
{
    internal static PassMark None(string why) => new(null, null, [why]);

    /// <summary>Mean of the judges' marks and its standard error, SD / √judges.</summary>
    internal static PassMark OfJudges(IReadOnlyList<double> marks)
    {
        if (marks.Count == 0) return None("No judge rated.");
        double mean = marks.Average();
        if (marks.Count == 1) return new(mean, null, ["One judge: no standard error."]);
        return new(mean, Sd(marks) / Math.Sqrt(marks.Count), []);
    }

    /// <summary>With n − 1.</summary>
    internal static double Sd(IReadOnlyList<double> values)
    {
        double mean = values.Average(), sum = 0;
        foreach (double v in values) sum += (v - mean) * (v - mean);
        return Math.Sqrt(sum / (values.Count - 1));
    }
}

/// <summary>What a pass mark, and one question more or less, does to people.</summary>
/// <param name="Mark">The lowest whole score that passes.</param>
/// <param name="Rate">0 to 1.</param>
public sealed record PassRate(int Mark, int Passed, double Rate)
{
    /// <summary>Pass rates at the mark (rounded up to a whole score) and at so many questions less and more.</summary>
    public static IReadOnlyList<PassRate> Around(double mark, IReadOnlyList<int> scores, int maxScore, int questions = 1)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (!double.IsFinite(mark)) throw new ArgumentOutOfRangeException(nameof(mark), "a pass mark is a number");
        int whole = (int)Math.Ceiling(mark - 1e-9);
        var rates = new List<PassRate>();
        for (int at = Math.Max(0, whole - questions); at <= Math.Min(maxScore + 1, whole + questions); at++)
        {
            int passed = 0;
            for (int p = 0; p < scores.Count; p++)
                if (scores[p] >= at) passed++;
            rates.Add(new PassRate(at, passed, scores.Count == 0 ? 0 : (double)passed / scores.Count));
        }
        return rates;
    }
}
