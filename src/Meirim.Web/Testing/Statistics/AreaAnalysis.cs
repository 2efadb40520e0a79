using Meirim.Psychometrics.Classical;

namespace Meirim.Web.Testing.Statistics;

/// <summary>Whether the points of an area say something of a person that all points do not say already (Haberman 2008). Means over the forms, by their people.</summary>
internal static class AreaAnalysis
{
    public static IReadOnlyList<AreaFigures> Of(RoundSheets sheets, int[] people)
    {
        var found = new List<(int People, SubScore Score)>();
        foreach (var form in people.GroupBy(p => sheets.People[p].Form))
        {
            int[] rows = [.. form], columns = [.. sheets.ScoredOf(form.Key)];
            if (rows.Length < Enough.ForGroups) continue;
            var parts = columns.Select((c, i) => (sheets.Columns[c].Area, i)).GroupBy(x => x.Area).ToDictionary(g => g.Key, g => (IReadOnlyList<int>)[.. g.Select(x => x.i)]);
            if (parts.Count > 1) found.AddRange(SubScores.Analyse(sheets.Matrix(rows, columns, notReachedIsWrong: true), parts).Select(s => (rows.Length, s)));
        }
        return [.. found.GroupBy(f => f.Score.Name).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new AreaFigures(
            g.Key, (int)Math.Round(Mean(g, s => s.Items) ?? 0), Mean(g, s => s.BySelf), Mean(g, s => s.ByTotal)))];
    }

    private static double? Mean(IEnumerable<(int People, SubScore Score)> forms, Func<SubScore, double?> of)
    {
        var known = forms.Where(f => of(f.Score) is not null).ToList();
        return known.Count == 0 ? null : known.Sum(f => f.People * of(f.Score)!.Value) / known.Sum(f => f.People);
    }
}
