using Meirim.Psychometrics;
using Meirim.Psychometrics.Classical;

namespace Meirim.Web.Testing.Statistics;

/// <summary>
/// Difficulty, discrimination and what was chosen, question by question. Forms are parallel and given out by chance, so that
/// the points of all people stand on one scale. What was not reached says nothing of a question.
/// </summary>
internal static class ItemAnalysis
{
    private const int GroupCount = 5;

    /// <summary>One for each column, in their order.</summary>
    /// <param name="form">Null for all forms together.</param>
    public static ItemFigures[] Of(RoundSheets sheets, int[] people, int? form)
    {
        int[] columns = form is { } number ? sheets.Forms[number] : [.. Enumerable.Range(0, sheets.Columns.Length)];
        var matrix = sheets.Matrix(people, columns, notReachedIsWrong: false);
        var classical = ClassicalAnalysis.Analyse(matrix, counted: [.. columns.Select(c => sheets.Columns[c].Counts)]);
        var scores = Scores(sheets, people);
        var groups = form is null && people.Length >= Enough.ForGroups ? Groups(sheets, people, scores) : null;
        var figures = new ItemFigures[columns.Length];
        for (int i = 0; i < columns.Length; i++) figures[i] = One(sheets, people, columns[i], classical.Items[i], scores, groups, form is null);
        return figures;
    }

    private static ItemFigures One(RoundSheets sheets, int[] people, int column, ItemStatistics item, double[] scores, int[]? groups, bool whole)
    {
        var about = sheets.Columns[column];
        int shown = people.Count(p => !float.IsNaN(sheets.Points[sheets.At(p, column)]));
        int[] forms = [.. sheets.Forms.Where(f => f.Value.Contains(column)).Select(f => f.Key).Order()];
        bool tells = item.Answered >= Enough.ForFigures;
        var nothing = new ItemFigures(shown, item.Answered, null, null, null, null, forms, [], [], []);
        if (!tells) return nothing;
        var sizes = new int[groups is null ? 0 : GroupCount];
        var right = new double[sizes.Length];
        var chosen = new int[about.Options.Length, Math.Max(1, sizes.Length)];
        var rests = new double[about.Options.Length];
        var times = new List<float>();
        for (int i = 0; i < people.Length; i++)
        {
            int cell = sheets.At(people[i], column);
            float points = sheets.Points[cell];
            if (float.IsNaN(points) || points == RoundSheets.NotReached) continue;
            int group = groups is null ? 0 : groups[i];
            if (groups is not null)
            {
                sizes[group]++;
                right[group] += points / about.Most;
            }
            for (int o = 0; o < about.Options.Length; o++)
                if ((sheets.Chosen[cell] >> o & 1) == 1)
                {
                    chosen[o, group]++;
                    rests[o] += scores[i] - (about.Counts ? points : 0);
                }
            if (!float.IsNaN(sheets.Seconds[cell])) times.Add(sheets.Seconds[cell]);
        }
        times.Sort();
        for (int g = 0; g < sizes.Length; g++) right[g] = sizes[g] == 0 ? 0 : right[g] / sizes[g];
        return nothing with
        {
            Difficulty = item.Difficulty,
            Rest = item.ItemRest,
            D27 = item.D27,
            Seconds = times.Count >= Enough.ForFigures ? times[times.Count / 2] : null,
            Groups = sizes,
            Right = right,
            Options = whole ? [.. about.Options.Select((o, at) => Option(o, about.Keys.Contains(o), at))] : [],
        };

        OptionFigures Option(string name, bool key, int at)
        {
            int count = Enumerable.Range(0, chosen.GetLength(1)).Sum(g => chosen[at, g]);
            return new OptionFigures(name, key, count, (double)count / item.Answered, count == 0 ? null : rests[at] / count,
                [.. sizes.Select((size, g) => size == 0 ? 0 : (double)chosen[at, g] / size)]);
        }
    }

    private static double[] Scores(RoundSheets sheets, int[] people)
    {
        var scored = sheets.Forms.ToDictionary(f => f.Key, f => sheets.ScoredOf(f.Key).ToArray());
        return Array.ConvertAll(people, p =>
        {
            double sum = 0;
            foreach (int c in scored[sheets.People[p].Form])
                if (sheets.Points[sheets.At(p, c)] is > 0 and var points) sum += points;
            return sum;
        });
    }

    /// <summary>Group of each person, 0 the weakest, by the share of their form's points; people of one score stand together.</summary>
    private static int[] Groups(RoundSheets sheets, int[] people, double[] scores)
    {
        var most = sheets.Forms.ToDictionary(f => f.Key, f => Math.Max(1e-9, sheets.ScoredOf(f.Key).Sum(c => sheets.Columns[c].Most)));
        var shares = people.Select((p, i) => scores[i] / most[sheets.People[p].Form]).ToArray();
        var groups = new int[people.Length];
        int before = 0;
        foreach (var same in Enumerable.Range(0, people.Length).GroupBy(i => Math.Round(shares[i], 6)).OrderBy(g => g.Key))
        {
            int count = same.Count();
            // by the middle of those who share the score
            int group = Math.Min(GroupCount - 1, (int)(GroupCount * (before + (count / 2.0)) / people.Length));
            foreach (int i in same) groups[i] = group;
            before += count;
        }
        return groups;
    }
}
