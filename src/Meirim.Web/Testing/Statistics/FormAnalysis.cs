using Meirim.Psychometrics.Classical;
using Meirim.Psychometrics.PassMarks;

namespace Meirim.Web.Testing.Statistics;

/// <summary>How well forms measured: reliability, error, how sure pass and fail are. What was not reached is wrong here.</summary>
internal static class FormAnalysis
{
    /// <summary>All together first, then the forms that anybody had.</summary>
    public static IReadOnlyList<FormFigures> Of(RoundSheets sheets, int[] people)
    {
        var forms = people.GroupBy(p => sheets.People[p].Form).OrderBy(g => g.Key).Select(g => One(sheets, g.Key, [.. g])).ToList();
        return [All(forms), .. forms];
    }

    /// <summary>How many would pass by the total alone, so many questions around the mark.</summary>
    public static IReadOnlyList<MarkFigures> Around(RoundSheets sheets, int[] people)
    {
        var passed = new int[3];
        foreach (var form in people.GroupBy(p => sheets.People[p].Form))
        {
            int[] columns = [.. sheets.ScoredOf(form.Key)];
            var matrix = sheets.Matrix([.. form], columns, notReachedIsWrong: true);
            double mark = sheets.MarkOf(form.Key) * sheets.Factor;
            var scores = matrix.Scores();
            for (int step = -1; step <= 1; step++) passed[step + 1] += PassRate.Around(mark + (step * sheets.Factor), scores, matrix.MaxScore, 0).Sum(r => r.Passed);
        }
        return [new(-1, passed[0]), new(0, passed[1]), new(1, passed[2])];
    }

    private static FormFigures One(RoundSheets sheets, int form, int[] people)
    {
        int[] columns = [.. sheets.ScoredOf(form)];
        var matrix = sheets.Matrix(people, columns, notReachedIsWrong: true);
        double unit = sheets.Factor, most = matrix.MaxScore / unit, mark = sheets.MarkOf(form);
        int passed = people.Count(p => sheets.People[p].Passed);
        var nothing = new FormFigures(form, people.Length, columns.Length, most, mark, passed, null, null, null, null, null, null, null, null, null, null);
        if (people.Length < Enough.ForFigures || columns.Length == 0) return nothing;
        var test = ClassicalAnalysis.Analyse(matrix).Test;
        var decision = test.Alpha is > 0 and < 1 && mark > 0 && mark <= most ? DecisionConsistency.Analyse(matrix.Scores(), matrix.MaxScore, mark * unit, test.Alpha.Value) : null;
        var atMark = test.ConditionalSem.FirstOrDefault(e => e.Score >= mark * unit - 1e-9);
        return nothing with
        {
            Mean = test.Mean / unit,
            Sd = test.Sd / unit,
            Alpha = test.Alpha,
            Sem = test.Sem / unit,
            SemAtMark = (atMark?.Keats ?? atMark?.Lord) / unit,
            Consistency = decision?.Consistency,
            Accuracy = decision?.Accuracy,
            Kappa = decision?.Kappa,
            FalsePass = decision?.FalsePositive,
            FalseFail = decision?.FalseNegative,
        };
    }

    /// <summary>Over forms by their people; errors by their squares.</summary>
    private static FormFigures All(IReadOnlyList<FormFigures> forms) => new(
        0, forms.Sum(f => f.People), (int)Math.Round(Mean(forms, f => f.Questions) ?? 0), Mean(forms, f => f.Most) ?? 0, Mean(forms, f => f.Mark) ?? 0, forms.Sum(f => f.Passed),
        Mean(forms, f => f.Mean), Mean(forms, f => f.Sd), Mean(forms, f => f.Alpha), Root(forms, f => f.Sem), Root(forms, f => f.SemAtMark),
        Mean(forms, f => f.Consistency), Mean(forms, f => f.Accuracy), Mean(forms, f => f.Kappa), Mean(forms, f => f.FalsePass), Mean(forms, f => f.FalseFail));

    internal static double? Mean(IReadOnlyList<FormFigures> forms, Func<FormFigures, double?> of)
    {
        var known = forms.Where(f => of(f) is not null).ToList();
        return known.Count == 0 ? null : known.Sum(f => f.People * of(f)!.Value) / known.Sum(f => f.People);
    }

    private static double? Root(IReadOnlyList<FormFigures> forms, Func<FormFigures, double?> of) => Mean(forms, f => of(f) * of(f)) is { } square ? Math.Sqrt(square) : null;
}
