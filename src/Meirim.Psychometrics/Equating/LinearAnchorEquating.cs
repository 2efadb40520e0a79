namespace Meirim.Psychometrics.Equating;

/// <summary>
/// Linear equating of two forms taken by different people with common items (Kolen and Brennan 2014, chapter 4): the new form's scores
/// get mean and spread that the old form's have in a population mixed of both.
/// </summary>
public static class LinearAnchorEquating
{
    /// <summary>Tucker: the regression of the form on the anchor is the same in both populations.</summary>
    /// <param name="newWeight">Weight of the new form's people in the mixed population, 0 to 1; null: as many as there are of each.</param>
    public static LinearEquating Tucker(AnchorMoments newForm, AnchorMoments oldForm, double? newWeight = null)
    {
        Check(newForm, oldForm, newWeight);
        return Through(
            newForm, oldForm, newForm.Covariance / (newForm.AnchorSd * newForm.AnchorSd), oldForm.Covariance / (oldForm.AnchorSd * oldForm.AnchorSd), newWeight);
    }

    /// <summary>Levine's observed score method: true scores of form and anchor correlate perfectly, errors are those of congeneric tests.</summary>
    /// <param name="anchorInside">The anchor's items count in the score.</param>
    public static LinearEquating Levine(AnchorMoments newForm, AnchorMoments oldForm, bool anchorInside, double? newWeight = null)
    {
        Check(newForm, oldForm, newWeight);
        return Through(newForm, oldForm, Gamma(newForm, anchorInside), Gamma(oldForm, anchorInside), newWeight);
    }

    /// <summary>Levine's true score method, which needs no mixed population.</summary>
    public static LinearEquating LevineTrueScore(AnchorMoments newForm, AnchorMoments oldForm, bool anchorInside)
    {
        Check(newForm, oldForm, null);
        double slope = Gamma(oldForm, anchorInside) / Gamma(newForm, anchorInside);
        return new LinearEquating(slope, oldForm.Mean + (Gamma(oldForm, anchorInside) * (newForm.AnchorMean - oldForm.AnchorMean)) - (slope * newForm.Mean));
    }

    private static double Gamma(AnchorMoments form, bool anchorInside) => anchorInside
        ? form.Sd * form.Sd / form.Covariance
        : ((form.Sd * form.Sd) + form.Covariance) / ((form.AnchorSd * form.AnchorSd) + form.Covariance);

    private static LinearEquating Through(AnchorMoments x, AnchorMoments y, double gammaX, double gammaY, double? newWeight)
    {
        double w1 = newWeight ?? (double)x.Persons / (x.Persons + y.Persons), w2 = 1 - w1;
        double means = x.AnchorMean - y.AnchorMean, variances = (x.AnchorSd * x.AnchorSd) - (y.AnchorSd * y.AnchorSd);
        double meanX = x.Mean - (w2 * gammaX * means), meanY = y.Mean + (w1 * gammaY * means);
        double varianceX = (x.Sd * x.Sd) - (w2 * gammaX * gammaX * variances) + (w1 * w2 * gammaX * gammaX * means * means);
        double varianceY = (y.Sd * y.Sd) + (w1 * gammaY * gammaY * variances) + (w1 * w2 * gammaY * gammaY * means * means);
        if (!(varianceX > 0 && varianceY > 0)) throw new ArgumentException("the groups differ so much on the anchor that no spread is left in the mixed population", nameof(x));
        double slope = Math.Sqrt(varianceY / varianceX);
        return new LinearEquating(slope, meanY - (slope * meanX));
    }

    private static void Check(AnchorMoments newForm, AnchorMoments oldForm, double? newWeight)
    {
        ArgumentNullException.ThrowIfNull(newForm);
        ArgumentNullException.ThrowIfNull(oldForm);
        if (newWeight is { } w && !(w >= 0 && w <= 1)) throw new ArgumentOutOfRangeException(nameof(newWeight), "a weight lies between 0 and 1");
        foreach (var form in new[] { newForm, oldForm })
            if (!(form.Sd > 0 && form.AnchorSd > 0 && form.Covariance > 0))
                throw new ArgumentException("scores and anchor must spread and go together in both groups", nameof(newForm));
    }
}
