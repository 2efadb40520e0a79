using Meirim.Psychometrics.Irt;

namespace Meirim.Psychometrics.Rasch;

/// <summary>
/// The Rasch model by conditional maximum likelihood (Andersen 1972; Fischer and Molenaar 1995): given a person's number of right
/// answers, which of them were right depends on the items alone, so that difficulties need no assumption about people.
/// </summary>
public static class RaschModel
{
    /// <exception cref="ArgumentException">An item gives more than one point.</exception>
    public static RaschReport Estimate(ResponseMatrix responses, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(responses);
        responses.RequireDichotomous("Rasch");
        var diagnoses = new List<Diagnosis>();
        int[] columns = UsableItems.Of(responses, diagnoses);
        if (columns.Length < 2)
        {
            diagnoses.Add(new(DiagnosisCode.TooFewItems, null, "Two items that vary are needed."));
            return Without(responses, diagnoses);
        }
        var used = columns.Length == responses.Items ? responses : responses.WithItems(columns);
        if (!ItemGraph.IsConnected(used))
        {
            diagnoses.Add(new(DiagnosisCode.DisconnectedItems, null, "Some items are never failed by those who solve the others: no finite difficulties fit (Fischer 1981)."));
            return Without(responses, diagnoses);
        }
        var likelihood = new ConditionalLikelihood(used);
        var solution = likelihood.Maximise(cancel);
        if (!solution.Converged) diagnoses.Add(new(DiagnosisCode.NotConverged, null, "The steps did not come to rest."));
        if (solution.Covariance is null) diagnoses.Add(new(DiagnosisCode.SingularInformation, null, "The information matrix cannot be inverted: no standard errors."));

        var persons = RaschAbility.Warm(used, solution.Difficulties);
        var fit = RaschFit.Of(used, solution.Difficulties);
        var items = Blank(responses);
        for (int c = 0; c < columns.Length; c++)
        {
            double? se = solution.Covariance is { } v ? Math.Sqrt(Math.Max(0, v[c, c])) : null;
            items[columns[c]] = new RaschItem(responses.ItemIds[columns[c]], solution.Difficulties[c], se, fit[c].Outfit, fit[c].Infit, fit[c].OutfitZ, fit[c].InfitZ);
        }
        return new RaschReport(solution.LogLikelihood, solution.Converged, solution.Iterations, likelihood.Informative, items, persons, diagnoses);
    }

    private static RaschReport Without(ResponseMatrix responses, List<Diagnosis> diagnoses) =>
        new(null, false, 0, 0, Blank(responses), [.. responses.Scores().Select(s => new RaschPerson(s, 0, null, null))], diagnoses);

    private static RaschItem[] Blank(ResponseMatrix responses) =>
        [.. responses.ItemIds.Select(id => new RaschItem(id, null, null, null, null, null, null))];
}
