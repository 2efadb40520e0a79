namespace Meirim.Psychometrics.PassMarks;

/// <summary>
/// Borderline regression: scores over an overall judgement of the same performances (fail, borderline, pass …); the mark is the score that
/// the line gives a borderline performance (Wood, Humphrey-Murto and Norman 2006).
/// </summary>
public static class BorderlineRegression
{
    /// <param name="ratings">The overall judgement of each performance, as a number.</param>
    /// <param name="borderline">The number that means borderline.</param>
    public static BorderlineReport Analyse(IReadOnlyList<double> scores, IReadOnlyList<double> ratings, double borderline)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(ratings);
        int n = scores.Count;
        if (ratings.Count != n) throw new ArgumentException("a judgement for every score", nameof(ratings));
        if (n < 3) return new(PassMark.None("Three performances are needed."), null, null, null);
        double meanX = ratings.Average(), meanY = scores.Average(), xx = 0, xy = 0, yy = 0;
        for (int p = 0; p < n; p++)
        {
            xx += (ratings[p] - meanX) * (ratings[p] - meanX);
            xy += (ratings[p] - meanX) * (scores[p] - meanY);
            yy += (scores[p] - meanY) * (scores[p] - meanY);
        }
        if (!(xx > 0)) return new(PassMark.None("All performances were judged the same."), null, null, null);
        double slope = xy / xx, intercept = meanY - (slope * meanX), residual = Math.Max(0, yy - (slope * xy)) / (n - 2);
        double se = Math.Sqrt(residual * ((1d / n) + ((borderline - meanX) * (borderline - meanX) / xx)));
        string[] warnings = slope > 0 ? [] : ["Better judgements do not go with higher scores."];
        return new(new PassMark(intercept + (slope * borderline), se, warnings), slope, intercept, yy > 0 ? slope * xy / yy : null);
    }
}

/// <summary>The line and its mark.</summary>
/// <param name="RSquared">Share of the spread of scores that the judgement explains.</param>
public sealed record BorderlineReport(PassMark Mark, double? Slope, double? Intercept, double? RSquared);
