namespace Meirim.Psychometrics.Classical;

/// <summary>
/// Classical test theory (Lord and Novick 1968; Crocker and Algina 1986): how hard each item is, how well it tells the strong from the
/// weak, how exact the score is.
/// </summary>
public static class ClassicalAnalysis
{
    /// <param name="responses">Points; items may give more than one.</param>
    /// <param name="options">What people chose, with the same people and items in the same order, for the distractors; null without.</param>
    /// <param name="counted">Which columns make the score; null: all. The others are on trial: they are held against the score without being in it.</param>
    public static ClassicalReport Analyse(ResponseMatrix responses, KeyedOptions? options = null, IReadOnlyList<bool>? counted = null)
    {
        ArgumentNullException.ThrowIfNull(responses);
        if (options is not null && (options.Options.Persons != responses.Persons || options.Options.Items != responses.Items))
            throw new ArgumentException("options and points are not of the same people and items", nameof(options));
        if (counted is not null && counted.Count != responses.Items) throw new ArgumentException("one word per column is needed", nameof(counted));

        var diagnoses = new List<Diagnosis>();
        var test = counted is null ? responses : responses.WithItems([.. Enumerable.Range(0, counted.Count).Where(i => counted[i])]);
        var scores = test.Scores();
        var moments = ScoreMoments.Of(scores);
        var covariances = ItemCovariances.Of(test);
        if (responses.Persons < 2) diagnoses.Add(new(DiagnosisCode.TooFewPeople, null, "Two people or more are needed for spread and correlations."));
        else if (moments.Variance == 0) diagnoses.Add(new(DiagnosisCode.ConstantScore, null, "All people have the same score: no reliability, no correlations."));

        var groups = UpperLowerGroups.Of(scores);
        var items = new ItemStatistics[responses.Items];
        for (int i = 0, place = 0; i < items.Length; i++)
        {
            bool counts = counted is null || counted[i];
            items[i] = OneItem(responses, scores, i, groups, counts, counts ? Reliability.AlphaWithout(covariances, place++) : null) with
            {
                Options = options is null ? null : Distractors.Of(options, responses, scores, i, counts),
            };
            if (items[i].Answered == 0) diagnoses.Add(new(DiagnosisCode.NoAnswers, items[i].Id, "Nobody answered this item."));
            else if (items[i].Sd is null or 0) diagnoses.Add(new(DiagnosisCode.ConstantItem, items[i].Id, "All who answered got the same points."));
        }
        return new ClassicalReport(Test(test, moments, covariances, counted is null ? items : [.. items.Where((_, i) => counted[i])], diagnoses), items, diagnoses);
    }

    private static TestStatistics Test(
        ResponseMatrix responses, ScoreMoments moments, ItemCovariances covariances, ItemStatistics[] items, List<Diagnosis> diagnoses)
    {
        var alpha = Reliability.Alpha(covariances);
        var kr20 = responses.IsDichotomous ? alpha : null;
        var kr21 = responses.IsDichotomous ? Reliability.Kr21(responses.Items, moments) : null;
        var lambda6 = Reliability.Lambda6(covariances, out bool singular);
        if (singular) diagnoses.Add(new(DiagnosisCode.SingularCovariance, null, "Some items follow from others or do not vary: no lambda-6."));
        double difficulty = 0;
        int counted = 0;
        foreach (var item in items)
            if (item.Difficulty is { } d) (difficulty, counted) = (difficulty + d, counted + 1);
        return new TestStatistics(
            responses.Persons, responses.Items, responses.MaxScore,
            moments.Mean, moments.Sd, moments.Min, moments.Max, moments.Skewness, moments.Kurtosis,
            counted == 0 ? null : difficulty / counted,
            alpha, kr20, kr21, lambda6, Reliability.Lambda6Standardised(covariances),
            alpha is { } a && moments.Sd is { } sd ? sd * Math.Sqrt(Math.Max(0, 1 - a)) : null,
            responses.IsDichotomous ? Reliability.ConditionalErrors(responses.Items, kr20, kr21) : []);
    }

    private static ItemStatistics OneItem(ResponseMatrix responses, int[] scores, int item, UpperLowerGroups groups, bool counts, double? alphaWithout)
    {
        long n = 0, sumX = 0, sumXX = 0, sumT = 0, sumTT = 0, sumXT = 0;
        double upper = 0, upperWeight = 0, lower = 0, lowerWeight = 0;
        for (int p = 0; p < responses.Persons; p++)
        {
            long x = responses[p, item];
            if (x == ResponseMatrix.Missing) continue;
            long t = scores[p];
            n++;
            sumX += x;
            sumXX += x * x;
            sumT += t;
            sumTT += t * t;
            sumXT += x * t;
            double up = groups.Upper((int)t), low = groups.Lower((int)t);
            upper += up * x;
            upperWeight += up;
            lower += low * x;
            lowerWeight += low;
        }
        string id = responses.ItemIds[item];
        int blank = responses.Persons - (int)n;
        if (n == 0) return new ItemStatistics(id, 0, blank, null, null, null, null, null, null, null, null, alphaWithout);

        byte most = responses.MaxPoints[item];
        double mean = (double)sumX / n;
        // n · sums of squares and products about the means: whole numbers, so a constant is exactly 0
        double xx = (n * sumXX) - (sumX * sumX), tt = (n * sumTT) - (sumT * sumT), xt = (n * sumXT) - (sumX * sumT);
        double? itemTotal = Correlation(xt, xx, tt);
        // the rest score is r = t − x; where the item is not in t, it is t
        double? itemRest = counts ? Correlation(xt - xx, xx, tt - (2 * xt) + xx) : itemTotal;
        bool dichotomous = most == 1;
        return new ItemStatistics(
            id, (int)n, blank, mean / most, mean,
            n < 2 ? null : Math.Sqrt(xx / (n * (double)(n - 1))),
            itemTotal, itemRest,
            dichotomous ? itemTotal : null,
            dichotomous && itemTotal is { } r ? Biserial(r, mean) : null,
            upperWeight > 0 && lowerWeight > 0 ? ((upper / upperWeight) - (lower / lowerWeight)) / most : null,
            alphaWithout);
    }

    private static double? Correlation(double xy, double xx, double yy) =>
        xx > 0 && yy > 0 ? Math.Clamp(xy / Math.Sqrt(xx * yy), -1, 1) : null;

    private static double Biserial(double pointBiserial, double p) =>
        pointBiserial * Math.Sqrt(p * (1 - p)) / Numerics.Normal.Density(Numerics.Normal.Quantile(p));
}
