using System.Text.Json;
using Meirim.Psychometrics;
using Meirim.Psychometrics.Classical;
using Meirim.Psychometrics.Dif;

namespace Meirim.Web.Testing.Analyse;

/// <summary>What is asked of <c>testing analyse</c>.</summary>
internal sealed record AnalyseWish(
    string File, string Model, string? Key, string? Group, string? Focal, string? Id, bool OmittedWrong, double? Pass, string? Areas, bool Persons, bool Warm);

/// <summary><c>meirim testing analyse RESPONSES.csv</c>.</summary>
internal static class AnalyseVerb
{
    public static int Run(AnalyseWish wish, bool json, CancellationToken cancel)
    {
        var file = ResponseFile.Read(wish.File, wish.Key, wish.Group, wish.Id);
        var responses = wish.OmittedWrong ? file.Responses.WithOmittedWrong() : file.Responses;
        if (!responses.IsDichotomous && (wish.Model != "classical" || file.Groups is not null))
            return CommandLine.Refuse($"{wish.File}: models and fairness of items are for right and wrong (0, 1); {Steep(responses)} gives more");

        if (wish.Pass is { } pass && !(pass > 0 && pass <= responses.MaxScore))
            return CommandLine.Refuse(FormattableString.Invariant($"--pass {pass}: a score above 0 and at most {responses.MaxScore} was expected"));

        var classical = ClassicalAnalysis.Analyse(responses, file.Options);
        var decision = wish.Pass is { } mark && classical.Test.Alpha is { } alpha ? DecisionConsistency.Analyse(responses.Scores(), responses.MaxScore, mark, alpha) : null;
        var areas = wish.Areas is { } by ? SubScores.Analyse(responses, AreaFile.Read(by, responses.ItemIds)) : null;
        var model = ModelAnswer.Of(wish, responses, file.PersonIds, cancel);
        var dif = file.Groups is { } groups ? DifAnalysis.Analyse(responses, [.. groups.Select(g => Group(g, wish.Focal!))], cancel) : null;
        List<Diagnosis> diagnoses = [.. classical.Diagnoses, .. model?.Diagnoses ?? [], .. dif?.Diagnoses ?? []];
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(
                new
                {
                    test = classical.Test,
                    decision,
                    areas,
                    items = classical.Items,
                    model,
                    dif = dif?.Items.Select(DifAnswer.Of),
                    diagnoses = diagnoses.Distinct().Select(d => new { code = JsonNamingPolicy.CamelCase.ConvertName(d.Code.ToString()), item = d.ItemId, text = d.Text }),
                },
                CommandLine.JsonStyle));
        else AnalyseTable.Write(classical, decision, areas, model, dif, diagnoses.Distinct());
        return CommandLine.Done;
    }

    private static string Steep(ResponseMatrix responses) => responses.ItemIds[responses.MaxPoints.ToList().FindIndex(m => m > 1)];

    private static DifGroup Group(string value, string focal) => value.Length == 0 ? DifGroup.None
        : value.Equals(focal, StringComparison.Ordinal) ? DifGroup.Focal : DifGroup.Reference;
}
