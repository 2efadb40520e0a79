namespace Meirim.Psychometrics.PassMarks;

/// <summary>
/// Contrasting groups (Livingston and Zieky 1982): people whom others hold for competent and for not yet; the mark is the score from which
/// a logistic curve holds competence for more likely than not.
/// </summary>
public static class ContrastingGroups
{
    public static ContrastingReport Analyse(IReadOnlyList<int> scores, IReadOnlyList<bool> competent)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(competent);
        if (competent.Count != scores.Count) throw new ArgumentException("a judgement for every score", nameof(competent));
        int strong = competent.Count(c => c);
        if (strong == 0 || strong == scores.Count) return new(PassMark.None("One of the two groups is empty."), null, null);
        var (least, errors) = FewestErrors(scores, competent);
        return new(Curve(scores, competent), least, errors);
    }

    /// <summary>Score at which the curve is at one half, by Newton's method; its error by the delta method.</summary>
    private static PassMark Curve(IReadOnlyList<int> scores, IReadOnlyList<bool> competent)
    {
        double centre = scores.Average(), b0 = 0, b1 = 0;
        for (int step = 0; step < 100; step++)
        {
            double g0 = 0, g1 = 0, i00 = 0, i01 = 0, i11 = 0;
            for (int p = 0; p < scores.Count; p++)
            {
                double x = scores[p] - centre, chance = 1 / (1 + Math.Exp(-(b0 + (b1 * x)))), weight = chance * (1 - chance), gap = (competent[p] ? 1 : 0) - chance;
                g0 += gap;
                g1 += gap * x;
                i00 += weight;
                i01 += weight * x;
                i11 += weight * x * x;
            }
            double determinant = (i00 * i11) - (i01 * i01);
            if (!(determinant > 1e-10 * i00 * i11)) break;
            double d0 = ((i11 * g0) - (i01 * g1)) / determinant, d1 = ((i00 * g1) - (i01 * g0)) / determinant;
            b0 += d0;
            b1 += d1;
            if (Math.Abs(d0) + Math.Abs(d1) > 1e-10) continue;
            if (!(b1 > 0)) return PassMark.None("The competent do not score higher.");
            double at = -b0 / b1, variance = (i11 + (2 * at * -i01) + (at * at * i00)) / determinant / (b1 * b1);
            return new PassMark(at + centre, Math.Sqrt(Math.Max(0, variance)), []);
        }
        return PassMark.None("The groups do not overlap: any score between them separates them, and no curve fits.");
    }

    /// <summary>The lowest mark at which fewest people are on the wrong side.</summary>
    private static (int Mark, int Errors) FewestErrors(IReadOnlyList<int> scores, IReadOnlyList<bool> competent)
    {
        int most = Math.Max(0, scores.Max()), best = 0, fewest = int.MaxValue;
        for (int mark = 0; mark <= most + 1; mark++)
        {
            int wrong = 0;
            for (int p = 0; p < scores.Count; p++)
                if (scores[p] >= mark != competent[p]) wrong++;
            if (wrong < fewest) (best, fewest) = (mark, wrong);
        }
        return (best, fewest);
    }
}

/// <summary>Two readings of the same groups.</summary>
/// <param name="Mark">Where the logistic curve is at one half.</param>
/// <param name="FewestErrors">The lowest whole mark with the fewest people on the wrong side.</param>
/// <param name="Errors">How many these are.</param>
public sealed record ContrastingReport(PassMark Mark, int? FewestErrors, int? Errors);
