namespace Meirim.Psychometrics.Irt;

/// <summary>
/// The one- and two-parameter logistic models by marginal maximum likelihood (Bock and Aitkin 1981), the EM steps speeded up by squared
/// extrapolation (Varadhan and Roland 2008). Standard errors from the observed information (Louis 1982).
/// </summary>
public static class MarginalModel
{
    /// <summary>The largest change of a parameter in one EM step at which the work is done.</summary>
    public const double DefaultTolerance = 1e-5;

    private const int DefaultSteps = 2000;

    /// <param name="quadrature">61 points on [−6, 6] when null.</param>
    /// <exception cref="ArgumentException">An item gives more than one point.</exception>
    public static IrtReport Estimate(
        ResponseMatrix responses, IrtModel model, Quadrature? quadrature = null, double tolerance = DefaultTolerance, int maxSteps = DefaultSteps,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(responses);
        string name = model == IrtModel.OneParameter ? "The one-parameter model" : "The two-parameter model";
        responses.RequireDichotomous(name);
        var diagnoses = new List<Diagnosis>();
        int[] columns = UsableItems.Of(responses, diagnoses);
        // k items give 2^k patterns: fewer items than these leave more parameters than facts
        int needed = model == IrtModel.OneParameter ? 2 : 3;
        if (columns.Length < needed) diagnoses.Add(new(DiagnosisCode.TooFewItems, null, $"{name} needs {needed} items that vary."));
        if (responses.Persons < 3) diagnoses.Add(new(DiagnosisCode.TooFewPeople, null, $"{name} needs three people at the very least."));
        if (columns.Length < needed || responses.Persons < 3) return new IrtReport(model, null, false, 0, Blank(responses), diagnoses);

        var used = columns.Length == responses.Items ? responses : responses.WithItems(columns);
        var work = new ExpectationMaximisation(AnswerPatterns.From(used), quadrature ?? new Quadrature(), model, cancel);
        bool converged = work.Run(tolerance, maxSteps);
        if (!converged) diagnoses.Add(new(DiagnosisCode.NotConverged, null, $"The steps did not come to rest within {maxSteps}."));
        var (slopes, intercepts) = (work.Slopes, work.Intercepts);
        var errors = ObservedInformation.Covariance(work, cancel);
        if (errors is null) diagnoses.Add(new(DiagnosisCode.SingularInformation, null, "The information matrix cannot be inverted: no standard errors."));

        var items = Blank(responses);
        for (int c = 0; c < columns.Length; c++)
        {
            var (a, d, id) = (slopes[c], intercepts[c], responses.ItemIds[columns[c]]);
            if (Math.Abs(a) >= Maximisation.SteepestSlope)
            {
                diagnoses.Add(new(DiagnosisCode.UnboundedSlope, id, "The slope grew beyond all bounds: too few people, or an item that separates them perfectly."));
                converged = false;
            }
            double? b = a == 0 ? null : -d / a;
            items[columns[c]] = errors is { } e
                ? new IrtItem(id, a, d, b, Root(e.OfSlope(c)), Root(e.OfIntercept(c)), b is { } at ? Root((e.OfIntercept(c) + (at * at * e.OfSlope(c)) + (2 * at * e.OfBoth(c))) / (a * a)) : null)
                : new IrtItem(id, a, d, b, null, null, null);
        }
        return new IrtReport(model, work.LogLikelihood, converged, work.Steps, items, diagnoses);
    }

    private static double? Root(double variance) => variance > 0 ? Math.Sqrt(variance) : null;

    private static IrtItem[] Blank(ResponseMatrix responses) => [.. responses.ItemIds.Select(id => new IrtItem(id, null, null, null, null, null, null))];
}
