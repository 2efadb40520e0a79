using Meirim.Psychometrics.Dif;

namespace Meirim.Web.Testing.Statistics;

/// <summary>Whether questions are as hard in one language of the test as in another for people of equal strength.</summary>
internal static class FairnessAnalysis
{
    /// <summary>Every other language against the one in which most people sat.</summary>
    public static (IReadOnlyList<FairnessFigures> Pairs, ILookup<int, ItemFairness> Items) Of(RoundSheets sheets, int[] people, int[] columns, ICollection<StatisticsNote> notes, CancellationToken cancel)
    {
        var languages = people.GroupBy(p => sheets.People[p].Language).Select(g => (Code: g.Key, People: g.Count())).OrderByDescending(l => l.People).ThenBy(l => l.Code, StringComparer.Ordinal).ToList();
        var pairs = new List<FairnessFigures>();
        var items = new List<(int Column, ItemFairness Item)>();
        if (languages.Count > 0 && columns.Length >= 3)
        {
            var reference = languages[0];
            foreach (var focal in languages.Skip(1).Where(l => Math.Min(l.People, reference.People) >= Enough.ForFairness))
            {
                var report = DifAnalysis.Analyse(ModelAnalysis.Only01(sheets, people, columns),
                    [.. people.Select(p => sheets.People[p].Language == focal.Code ? DifGroup.Focal : sheets.People[p].Language == reference.Code ? DifGroup.Reference : DifGroup.None)], cancel);
                pairs.Add(new FairnessFigures(reference.Code, focal.Code, report.Reference, report.Focal));
                items.AddRange(columns.Select((c, i) => (c, new ItemFairness(reference.Code, focal.Code,
                    report.Items[i].MantelHaenszel.Delta, report.Items[i].MantelHaenszel.P, report.Items[i].MantelHaenszel.Class?.ToString()))));
            }
        }
        if (pairs.Count == 0) notes.Add(StatisticsNote.FewForFairness);
        return (pairs, items.ToLookup(i => i.Column, i => i.Item));
    }
}
