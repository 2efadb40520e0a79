using Meirim.Psychometrics.Numerics;

namespace Meirim.Psychometrics.Rasch;

/// <summary>
/// Andersen's likelihood ratio test (1973): if the Rasch model holds, difficulties are the same in every group of people.
/// </summary>
public static class AndersenTest
{
    /// <summary>
    /// Groups by score: up to the median, and above; where nobody informative is above it, below the median and the others. Only people
    /// with some but not all items right are split.
    /// </summary>
    public static AndersenResult ByScore(ResponseMatrix responses, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(responses);
        var scores = responses.Scores();
        var sorted = new List<int>();
        foreach (int s in scores)
            if (s > 0 && s < responses.Items) sorted.Add(s);
        sorted.Sort();
        if (sorted.Count == 0) return ByGroup(responses, new int[responses.Persons], cancel);
        int half = sorted.Count / 2;
        double median = sorted.Count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2d;
        var groups = new int[responses.Persons];
        for (int p = 0; p < groups.Length; p++) groups[p] = scores[p] < median || (scores[p] == median && sorted[^1] > median) ? 0 : 1;
        return ByGroup(responses, groups, cancel);
    }

    /// <param name="groups">The group of each person, any whole number; negative leaves the person out.</param>
    /// <exception cref="ArgumentException">An item gives more than one point, or groups are not as many as people.</exception>
    public static AndersenResult ByGroup(ResponseMatrix responses, IReadOnlyList<int> groups, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(groups);
        responses.RequireDichotomous("Andersen's test");
        if (groups.Count != responses.Persons) throw new ArgumentException("one group per person is needed", nameof(groups));
        var members = new SortedDictionary<int, List<int>>();
        for (int p = 0; p < groups.Count; p++)
            if (groups[p] >= 0)
            {
                if (!members.TryGetValue(groups[p], out var list)) members.Add(groups[p], list = []);
                list.Add(p);
            }
        if (members.Count < 2) return new(null, null, null, [], [new(DiagnosisCode.TooFewPeople, null, "Two groups of people are needed.")]);

        // items that are all right or all wrong in a group cannot be compared: out for all
        var diagnoses = new List<Diagnosis>();
        var parts = members.Values.Select(rows => responses.WithPersons(rows)).ToList();
        int[] columns = [.. Enumerable.Range(0, responses.Items)];
        for (int before = -1; before != columns.Length;)
        {
            before = columns.Length;
            foreach (var part in parts)
            {
                var own = part.WithItems(columns);
                int[] usable = Irt.UsableItems.Of(Informative(own), diagnoses);
                columns = [.. usable.Select(u => columns[u])];
            }
        }
        if (columns.Length < 2) return new(null, null, null, [], [.. diagnoses, new(DiagnosisCode.TooFewItems, null, "Two items that vary in every group are needed.")]);

        var kept = members.Values.SelectMany(rows => rows).ToList();
        var whole = RaschModel.Estimate(responses.WithPersons(kept).WithItems(columns), cancel);
        var fits = parts.Select(part => RaschModel.Estimate(part.WithItems(columns), cancel)).ToList();
        if (!whole.HasEstimates || fits.Exists(f => !f.HasEstimates))
            return new(null, null, null, columns, [.. diagnoses, new(DiagnosisCode.DisconnectedItems, null, "In one of the groups no finite difficulties fit.")]);
        double ratio = 2 * (fits.Sum(f => f.LogLikelihood!.Value) - whole.LogLikelihood!.Value);
        int degrees = (fits.Count - 1) * (columns.Length - 1);
        return new(ratio, degrees, Gamma.ChiSquareTail(ratio, degrees), columns, diagnoses);
    }

    private static ResponseMatrix Informative(ResponseMatrix responses)
    {
        var rows = new List<int>();
        for (int p = 0; p < responses.Persons; p++)
            if (responses.Row(p).Contains((byte)0) && responses.Row(p).Contains((byte)1)) rows.Add(p);
        return responses.WithPersons(rows);
    }
}

/// <summary>Andersen's statistic.</summary>
/// <param name="ChiSquare">Twice the gain in log-likelihood when every group has its own difficulties; null when it cannot be had.</param>
/// <param name="P">Probability of such a gain or a larger one if the model holds.</param>
/// <param name="Columns">The items compared.</param>
public sealed record AndersenResult(double? ChiSquare, int? DegreesOfFreedom, double? P, IReadOnlyList<int> Columns, IReadOnlyList<Diagnosis> Diagnoses);
