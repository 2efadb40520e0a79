namespace Meirim.Psychometrics.Dif;

/// <summary>
/// Differential item functioning: whether an item is harder for one group than for people of another group who are equally strong.
/// A prompt to read the item again, not a proof of unfairness.
/// </summary>
public static class DifAnalysis
{
    /// <summary>
    /// In two stages (Holland and Thayer 1988): items of class C by the score of all items leave the matching score, then all items are
    /// judged again.
    /// </summary>
    /// <param name="groups">One per person.</param>
    /// <exception cref="ArgumentException">An item gives more than one point, or groups are not as many as people.</exception>
    public static DifReport Analyse(ResponseMatrix responses, IReadOnlyList<DifGroup> groups, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(groups);
        responses.RequireDichotomous("The analysis of item fairness");
        if (groups.Count != responses.Persons) throw new ArgumentException("one group per person is needed", nameof(groups));
        int reference = 0, focal = 0;
        foreach (var group in groups)
        {
            if (group == DifGroup.Reference) reference++;
            if (group == DifGroup.Focal) focal++;
        }
        var diagnoses = new List<Diagnosis>();
        if (reference == 0 || focal == 0) diagnoses.Add(new(DiagnosisCode.TooFewPeople, null, "One of the two groups is empty."));
        else if (Math.Min(reference, focal) < 100) diagnoses.Add(new(DiagnosisCode.TooFewPeople, null, "A group of fewer than 100 people: differences will hardly be found."));

        var all = new bool[responses.Items];
        Array.Fill(all, true);
        var kept = (bool[])all.Clone();
        var first = responses.Scores();
        for (int i = 0; i < all.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            kept[i] = MantelHaenszel.Of(DifTable.Of(responses, groups, i, first, all), true).Class != DifClass.C;
        }
        var criterion = Criterion(responses, kept);
        var items = new DifItem[all.Length];
        for (int i = 0; i < items.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var table = DifTable.Of(responses, groups, i, criterion, kept);
            items[i] = new DifItem(responses.ItemIds[i], MantelHaenszel.Of(table, kept[i]), LogisticDif.Of(table));
        }
        return new DifReport(reference, focal, items, diagnoses);
    }

    private static int[] Criterion(ResponseMatrix responses, bool[] kept)
    {
        var scores = new int[responses.Persons];
        for (int p = 0; p < scores.Length; p++)
        {
            var row = responses.Row(p);
            for (int i = 0; i < row.Length; i++)
                if (kept[i] && row[i] == 1) scores[p]++;
        }
        return scores;
    }
}

/// <summary>Fairness of the items for two groups.</summary>
public sealed record DifReport(int Reference, int Focal, IReadOnlyList<DifItem> Items, IReadOnlyList<Diagnosis> Diagnoses);

/// <summary>One item by both methods; figures are null where the answers do not allow them.</summary>
public sealed record DifItem(string Id, MantelHaenszelItem MantelHaenszel, LogisticDifItem Logistic);
