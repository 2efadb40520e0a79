using Meirim.Psychometrics.Numerics;

namespace Meirim.Psychometrics.Dif;

/// <summary>Class of the Educational Testing Service (Zieky 1993).</summary>
public enum DifClass
{
    /// <summary>Nothing to speak of: |Δ| under 1, or not significant at 5 %.</summary>
    A,

    /// <summary>Between the two.</summary>
    B,

    /// <summary>|Δ| of 1.5 or more, and significantly above 1 (one-sided 5 %).</summary>
    C,
}

/// <summary>Mantel–Haenszel figures of one item (Holland and Thayer 1988).</summary>
/// <param name="ChiSquare">(|Σ(A − E(A))| − ½)² / Σ Var(A), as printed there; one degree of freedom.</param>
/// <param name="OddsRatio">Common odds ratio α; above 1 the item is easier for the reference group at equal scores.</param>
/// <param name="Delta">−2.35 ln α, the delta scale: below 0 against the focal group.</param>
/// <param name="SeDelta">2.35 times the standard error of ln α by Phillips and Holland (1987).</param>
/// <param name="InCriterion">Whether the item was kept in the matching score of the second stage.</param>
public sealed record MantelHaenszelItem(
    double? ChiSquare, double? P, double? OddsRatio, double? Delta, double? SeDelta, DifClass? Class, bool InCriterion);

internal static class MantelHaenszel
{
    public static MantelHaenszelItem Of(DifTable t, bool inCriterion)
    {
        double rightWrong = 0, wrongRight = 0, observed = 0, expected = 0, variance = 0;
        for (int k = 0; k < t.Levels; k++)
        {
            double a = t.ReferenceRight[k], b = t.ReferenceWrong[k], c = t.FocalRight[k], d = t.FocalWrong[k], n = a + b + c + d;
            // a level where one group is absent, or all alike, says nothing
            if (n < 2 || a + b == 0 || c + d == 0) continue;
            rightWrong += a * d / n;
            wrongRight += b * c / n;
            observed += a;
            expected += (a + b) * (a + c) / n;
            variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1));
        }
        if (!(variance > 0)) return new(null, null, null, null, null, null, inCriterion);
        double gap = Math.Abs(observed - expected) - 0.5, chi = gap * gap / variance, p = Gamma.ChiSquareTail(chi, 1);
        if (!(rightWrong > 0 && wrongRight > 0)) return new(chi, p, null, null, null, null, inCriterion);
        double odds = rightWrong / wrongRight, delta = -2.35 * Math.Log(odds), spread = 0;
        for (int k = 0; k < t.Levels; k++)
        {
            double a = t.ReferenceRight[k], b = t.ReferenceWrong[k], c = t.FocalRight[k], d = t.FocalWrong[k], n = a + b + c + d;
            if (n < 2 || a + b == 0 || c + d == 0) continue;
            spread += ((a * d) + (odds * b * c)) * (a + d + (odds * (b + c))) / (n * n);
        }
        double se = 2.35 * Math.Sqrt(spread / (2 * rightWrong * rightWrong));
        return new(chi, p, odds, delta, se, Classify(delta, se, p), inCriterion);
    }

    private static DifClass Classify(double delta, double se, double p)
    {
        double size = Math.Abs(delta);
        if (size < 1 || p >= 0.05) return DifClass.A;
        return size >= 1.5 && (size - 1) / se > 1.645 ? DifClass.C : DifClass.B;
    }
}
