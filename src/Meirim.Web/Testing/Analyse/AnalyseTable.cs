using System.Globalization;
using Meirim.Psychometrics;
using Meirim.Psychometrics.Classical;
using Meirim.Psychometrics.Dif;

namespace Meirim.Web.Testing.Analyse;

/// <summary>The answer for people at a terminal.</summary>
internal static class AnalyseTable
{
    public static void Write(ClassicalReport classical, DecisionReport? decision, IReadOnlyList<SubScore>? areas, ModelAnswer? model, DifReport? dif, IEnumerable<Diagnosis> diagnoses)
    {
        var t = classical.Test;
        Console.WriteLine($"{t.Persons} people, {t.Items} items; mean {Show(t.Mean)}, SD {Show(t.Sd)}, alpha {Show(t.Alpha)}, lambda-6 {Show(t.Lambda6)}, SEM {Show(t.Sem)}");
        if (decision is not null) Console.WriteLine($"decisions: accuracy {Show(decision.Accuracy)}, consistency {Show(decision.Consistency)}, kappa {Show(decision.Kappa)}");
        foreach (var area in areas ?? []) Console.WriteLine($"{Name(area.Name)} {area.Items} items, reliability {Show(area.Reliability)}, by the total {Show(area.ByTotal)}");
        Console.WriteLine(string.Concat("item".PadRight(16), Heads("answered", "p", "SD", "rest r", "biserial", "D27", "alpha w/o")));
        foreach (var i in classical.Items)
            Console.WriteLine(string.Concat(Name(i.Id), i.Answered.ToString(CultureInfo.InvariantCulture).PadLeft(11), Row(i.Difficulty, i.Sd, i.ItemRest, i.Biserial, i.D27, i.AlphaIfDeleted)));
        if (model is not null)
        {
            Console.WriteLine($"{model.Model}: log-likelihood {Show(model.LogLikelihood)}{(model.Converged ? "" : ", not converged")}");
            Console.WriteLine(string.Concat("item".PadRight(16), Heads("a", "b", "d", "se a", "se b", "se d")));
            foreach (var i in model.Items) Console.WriteLine(string.Concat(Name(i.Id), Row(i.A, i.B, i.D, i.SeA, i.SeB, i.SeD)));
            foreach (var p in model.Persons ?? []) Console.WriteLine(string.Concat(Name(p.Id ?? ""), Row(p.Theta, p.Se)));
        }
        if (dif is not null)
        {
            Console.WriteLine($"fairness: {dif.Reference} people of the reference, {dif.Focal} of the focal group");
            Console.WriteLine(string.Concat("item".PadRight(16), Heads("chi2", "p", "odds", "delta"), "  class"));
            foreach (var i in dif.Items)
                Console.WriteLine(string.Concat(Name(i.Id), Row(i.MantelHaenszel.ChiSquare, i.MantelHaenszel.P, i.MantelHaenszel.OddsRatio, i.MantelHaenszel.Delta), $"  {i.MantelHaenszel.Class}"));
        }
        foreach (var d in diagnoses) Console.WriteLine($"{(d.ItemId is null ? "" : d.ItemId + ": ")}{d.Text}");
    }

    private static string Name(string id) => (id.Length > 15 ? id[..15] : id).PadRight(16);

    private static string Heads(params string[] heads) => string.Concat(heads.Select(h => h.PadLeft(11)));

    private static string Row(params double?[] values) => string.Concat(values.Select(v => Show(v).PadLeft(11)));

    private static string Show(double? value) => value is { } v ? v.ToString("0.0000", CultureInfo.InvariantCulture) : "-";
}
