using Meirim.Psychometrics;
using Meirim.Psychometrics.Irt;
using Meirim.Psychometrics.Rasch;

namespace Meirim.Web.Testing.Statistics;

/// <summary>
/// The curve of each question over all forms, which are given out by chance, so that their people are alike; and within each
/// form how well questions fit the Rasch model, which needs no such thought.
/// </summary>
internal static class ModelAnalysis
{
    /// <summary>Right-or-wrong questions that enough people reached.</summary>
    public static int[] Usable(RoundSheets sheets, int[] people, ItemFigures[] items) =>
        [.. Enumerable.Range(0, sheets.Columns.Length).Where(c => items[c].Answered >= Enough.AnswersInModel && IsRightOrWrong(sheets, people, c))];

    /// <summary>One point for the right answer, and nothing between.</summary>
    public static bool IsRightOrWrong(RoundSheets sheets, int[] people, int column)
    {
        if (sheets.Columns[column].Most != 1) return false;
        foreach (int p in people)
            if (sheets.Points[sheets.At(p, column)] is > 0 and not 1) return false;
        return true;
    }

    /// <summary>Null, and a note, when nothing can be had.</summary>
    public static (ModelFigures Figures, IReadOnlyDictionary<int, IrtItem> Items)? Curves(RoundSheets sheets, int[] people, int[] columns, ICollection<StatisticsNote> notes, CancellationToken cancel)
    {
        if (people.Length < Enough.ForOneSlope || columns.Length < 3)
        {
            notes.Add(StatisticsNote.FewForModel);
            return null;
        }
        bool slopes = people.Length >= Enough.ForSlopes;
        var report = MarginalModel.Estimate(Only01(sheets, people, columns), slopes ? IrtModel.TwoParameter : IrtModel.OneParameter, cancel: cancel);
        if (!report.Converged) notes.Add(StatisticsNote.ModelFailed);
        if (report.LogLikelihood is null) return null;
        var items = columns.Select((c, i) => (c, Item: report.Items[i])).Where(x => x.Item.A is not null).ToDictionary(x => x.c, x => x.Item);
        return (new ModelFigures(slopes, items.Count, report.Converged, report.LogLikelihood), items);
    }

    /// <summary>Fit of each question in the form in which most people had it.</summary>
    public static IReadOnlyDictionary<int, ItemFit> Fit(RoundSheets sheets, int[] people, int[] usable, CancellationToken cancel)
    {
        var best = new Dictionary<int, (int People, ItemFit Fit)>();
        foreach (var form in people.GroupBy(p => sheets.People[p].Form))
        {
            int[] rows = [.. form], columns = [.. sheets.Forms[form.Key].Intersect(usable)];
            if (rows.Length < Enough.ForOneSlope || columns.Length < 2) continue;
            var report = RaschModel.Estimate(Only01(sheets, rows, columns), cancel);
            for (int i = 0; i < columns.Length; i++)
                if (report.Items[i] is { Infit: not null } item && (!best.TryGetValue(columns[i], out var known) || known.People < rows.Length))
                    best[columns[i]] = (rows.Length, new ItemFit(form.Key, item.Infit, item.Outfit, item.InfitZ, item.OutfitZ));
        }
        return best.ToDictionary(b => b.Key, b => b.Value.Fit);
    }

    /// <summary>The ability at which the expected points of a form are its mark; null where its model does not hold all of its questions.</summary>
    public static double? ThetaAt(double mark, IReadOnlyList<ItemParameters> items)
    {
        double low = -8, high = 8;
        if (items.Count == 0 || TestCurve.ExpectedScore(items, low) > mark || TestCurve.ExpectedScore(items, high) < mark) return null;
        for (int step = 0; step < 60; step++)
        {
            double middle = (low + high) / 2;
            if (TestCurve.ExpectedScore(items, middle) < mark) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    public static ItemParameters Parameters(RoundSheets sheets, int column, IrtItem item) => new(sheets.Columns[column].Id, item.A!.Value, item.D!.Value);

    public static ResponseMatrix Only01(RoundSheets sheets, IReadOnlyList<int> people, IReadOnlyList<int> columns)
    {
        var cells = new byte[people.Count * columns.Count];
        int cell = 0;
        foreach (int p in people)
            foreach (int c in columns)
                cells[cell++] = sheets.Points[sheets.At(p, c)] is var points && (float.IsNaN(points) || points == RoundSheets.NotReached) ? ResponseMatrix.Missing : (byte)points;
        return ResponseMatrix.Create([.. columns.Select(c => sheets.Columns[c].Id)], cells);
    }
}
