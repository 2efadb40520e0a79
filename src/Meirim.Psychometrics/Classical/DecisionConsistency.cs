using Meirim.Psychometrics.Numerics;

namespace Meirim.Psychometrics.Classical;

/// <summary>
/// How sure pass and fail are (Livingston and Lewis 1995): the test is taken as so many binomial trials as its reliability is worth, true
/// scores as a beta distribution.
/// </summary>
public static class DecisionConsistency
{
    private const int Slices = 400;

    /// <param name="passScore">The lowest score that passes, in points, above 0 and at most the highest.</param>
    /// <param name="reliability">Of the score, between 0 and 1; alpha as a rule.</param>
    /// <returns>Null where people, spread or reliability do not allow it.</returns>
    public static DecisionReport? Analyse(IReadOnlyList<int> scores, int maxScore, double passScore, double reliability)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (!(passScore > 0 && passScore <= maxScore)) throw new ArgumentOutOfRangeException(nameof(passScore), "a pass score lies above 0 and is at most the highest score");
        int n = scores.Count;
        if (n < 2 || !(reliability > 0 && reliability < 1)) return null;
        var moments = ScoreMoments.Of([.. scores]);
        double mean = moments.Mean!.Value, variance = moments.Variance;
        if (!(variance > 0)) return null;

        // effective test length: trials that would give this mean, variance and reliability
        int length = (int)Math.Round(((mean * (maxScore - mean)) - (reliability * variance)) / (variance * (1 - reliability)));
        if (length < 4) return null;
        var raw = TrueMoments(scores, maxScore, length);
        if (BetaDistribution.Fit(raw) is not { } truth) return null;
        double cut = passScore / maxScore;
        int needed = (int)Math.Ceiling((cut * length) - 1e-9);

        double consistent = 0, accurate = 0, passing = 0, wronglyPassed = 0, wronglyFailed = 0;
        foreach (var (from, until, above) in new[] { (truth.Low, Math.Min(cut, truth.High), false), (Math.Max(cut, truth.Low), truth.High, true) })
        {
            if (!(until > from)) continue;
            for (int s = 0; s < Slices; s++)
            {
                double left = from + ((until - from) * s / Slices), right = from + ((until - from) * (s + 1) / Slices);
                double weight = truth.Cumulative(right) - truth.Cumulative(left);
                double pass = Beta.BinomialAtLeast(needed, length, (left + right) / 2);
                consistent += weight * ((pass * pass) + ((1 - pass) * (1 - pass)));
                passing += weight * pass;
                accurate += weight * (above ? pass : 1 - pass);
                if (above) wronglyFailed += weight * (1 - pass);
                else wronglyPassed += weight * pass;
            }
        }
        double chance = (passing * passing) + ((1 - passing) * (1 - passing));
        return new DecisionReport(
            accurate, consistent, chance < 1 ? (consistent - chance) / (1 - chance) : null, wronglyPassed, wronglyFailed, passing,
            scores.Count(s => s >= passScore) / (double)n, length, truth.FourParameters);
    }

    /// <summary>Moments of the true share of right answers from factorial moments of the score brought to the effective length (Lord 1965).</summary>
    private static double[] TrueMoments(IReadOnlyList<int> scores, int maxScore, int length)
    {
        var sums = new double[4];
        foreach (int score in scores)
        {
            double x = score * (double)length / maxScore, product = 1;
            for (int r = 0; r < 4; r++)
            {
                product *= (x - r) / (length - r);
                sums[r] += product;
            }
        }
        for (int r = 0; r < 4; r++) sums[r] /= scores.Count;
        return sums;
    }
}

/// <summary>How sure pass and fail are.</summary>
/// <param name="Accuracy">Share of people whose result is the one that their true score deserves.</param>
/// <param name="Consistency">Share who would get the same result on another form of the test.</param>
/// <param name="Kappa">Consistency above chance, 0 to 1; null when all pass or all fail.</param>
/// <param name="FalsePositive">Share who pass though their true score is below the mark.</param>
/// <param name="FalseNegative">Share who fail though their true score reaches it.</param>
/// <param name="ExpectedPassRate">By the model.</param>
/// <param name="ObservedPassRate">As it was; far from the expected one, the model does not hold.</param>
/// <param name="EffectiveLength">Binomial trials that the test is worth.</param>
/// <param name="FourParameters">True scores by a four-parameter beta distribution; false when its limits would leave 0 to 1 and two parameters were fitted.</param>
public sealed record DecisionReport(
    double Accuracy, double Consistency, double? Kappa, double FalsePositive, double FalseNegative, double ExpectedPassRate, double ObservedPassRate,
    int EffectiveLength, bool FourParameters);
