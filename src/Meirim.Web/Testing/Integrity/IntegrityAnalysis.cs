using System.Numerics;
using Meirim.Psychometrics;
using Meirim.Psychometrics.Integrity;
using Meirim.Psychometrics.Irt;
using Meirim.Web.Testing.Statistics;

namespace Meirim.Web.Testing.Integrity;

/// <summary>A prompt by the rows of the sheets. For a single person both are the same.</summary>
internal sealed record FoundPrompt(PromptKind Kind, int First, int Second, PromptFigures Figures);

/// <summary>
/// Looks through the sheets of a round for what is unlikely. Pure. Probabilities are multiplied by the number of people or pairs that
/// were looked at (Bonferroni): of a hundred honest rounds one shows a prompt of each kind.
/// </summary>
internal static class IntegrityAnalysis
{
    private const double Level = 0.01;

    /// <summary>Share of answers that were not hasty (Wise and Kong 2005), and from how many answers on it says anything.</summary>
    private const double LeastEffort = 0.9;
    private const int FewestTimed = 10;

    /// <param name="items">Figures of the columns, in their order.</param>
    public static IReadOnlyList<FoundPrompt> Of(RoundSheets sheets, IReadOnlyList<ItemFigures> items, CancellationToken cancel)
    {
        if (sheets.People.Length < Enough.ForGroups) return [];
        int[] people = [.. Enumerable.Range(0, sheets.People.Length)];
        return [.. SameWrong(sheets, people, cancel), .. Misfit(sheets, people, items), .. Haste(sheets, people)];
    }

    /// <summary>Only questions with one right option: there the same mistake is one option of a few.</summary>
    private static IEnumerable<FoundPrompt> SameWrong(RoundSheets sheets, int[] people, CancellationToken cancel)
    {
        int[] columns = [.. ColumnsWhere(sheets, c => c.Keys.Length == 1)];
        if (columns.Length == 0) return [];
        var rows = Array.ConvertAll(people, p => Array.ConvertAll(columns, c => sheets.Chosen[sheets.At(p, c)] is var chosen && BitOperations.IsPow2(chosen) ? sheets.Columns[c].Options[BitOperations.Log2(chosen)] : null));
        var answers = new KeyedOptions(OptionMatrix.Create(Array.ConvertAll(columns, c => sheets.Columns[c].Id), rows), columns.ToDictionary(c => sheets.Columns[c].Id, c => (IReadOnlyCollection<string>)sheets.Columns[c].Keys));
        return AnswerSimilarity.Analyse(answers, Array.ConvertAll(people, p => sheets.People[p].Room), Level, cancel).Found
            .Select(f => new FoundPrompt(PromptKind.SameWrong, f.First, f.Second, new PromptFigures(f.SameWrong, f.Common, f.Expected, f.Adjusted)));
    }

    private static IEnumerable<FoundPrompt> Misfit(RoundSheets sheets, int[] people, IReadOnlyList<ItemFigures> items)
    {
        int[] columns = [.. ColumnsWhere(sheets, _ => true).Where(c => items[c].Model is not null)];
        if (columns.Length == 0) return [];
        var answers = ModelAnalysis.Only01(sheets, people, columns);
        return PersonFit.Analyse(Array.ConvertAll(columns, c => new ItemParameters(sheets.Columns[c].Id, items[c].Model!.A, items[c].Model!.D)), answers)
            .Select((f, p) => (p, Adjusted: f.P * people.Length)).Where(f => f.Adjusted < Level).OrderBy(f => f.Adjusted)
            .Select(f => new FoundPrompt(PromptKind.Misfit, f.p, f.p, new PromptFigures(null, answers.Row(f.p).ToArray().Count(x => x != ResponseMatrix.Missing), null, f.Adjusted)));
    }

    private static IEnumerable<FoundPrompt> Haste(RoundSheets sheets, int[] people)
    {
        int[] columns = [.. ColumnsWhere(sheets, _ => true)];
        if (columns.Length == 0) return [];
        var seconds = new double[people.Length * columns.Length];
        int cell = 0;
        foreach (int p in people)
            foreach (int c in columns) seconds[cell++] = sheets.Seconds[sheets.At(p, c)];
        return RapidGuessing.Analyse(sheets.Matrix(people, columns, notReachedIsWrong: false), seconds).Persons
            .Select((f, p) => (p, f)).Where(x => x.f.Timed >= FewestTimed && x.f.Effort < LeastEffort).OrderBy(x => x.f.Effort)
            .Select(x => new FoundPrompt(PromptKind.Haste, x.p, x.p, new PromptFigures(x.f.Rapid, x.f.Timed, null, null)));
    }

    /// <summary>Without what a later key took out or gave to everybody: something was wrong with it.</summary>
    private static IEnumerable<int> ColumnsWhere(RoundSheets sheets, Func<SheetColumn, bool> wanted) =>
        Enumerable.Range(0, sheets.Columns.Length).Where(c => sheets.Columns[c].Use is ColumnUse.Counts or ColumnUse.Trial && wanted(sheets.Columns[c]));
}
