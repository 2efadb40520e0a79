using System.Text.Json.Serialization;
using Meirim.Psychometrics;
using Meirim.Psychometrics.Irt;
using Meirim.Psychometrics.Rasch;

namespace Meirim.Web.Testing.Analyse;

/// <summary>A model as the command answers it: the same members for all three.</summary>
internal sealed record ModelAnswer(
    string Model, double? LogLikelihood, bool Converged, int Iterations, IReadOnlyList<ModelItem> Items, IReadOnlyList<ModelPerson>? Persons,
    IReadOnlyList<InformationAt>? Information, AndersenAnswer? Andersen)
{
    [JsonIgnore]
    public IReadOnlyList<Diagnosis> Diagnoses { get; private init; } = [];

    /// <summary>Null for the classical figures alone.</summary>
    public static ModelAnswer? Of(AnalyseWish wish, ResponseMatrix responses, string[]? ids, CancellationToken cancel) => wish.Model switch
    {
        "rasch" => Rasch(wish, responses, ids, cancel),
        "1pl" => Marginal(wish, IrtModel.OneParameter, responses, ids, cancel),
        "2pl" => Marginal(wish, IrtModel.TwoParameter, responses, ids, cancel),
        _ => null,
    };

    private static ModelAnswer Rasch(AnalyseWish wish, ResponseMatrix responses, string[]? ids, CancellationToken cancel)
    {
        var report = RaschModel.Estimate(responses, cancel);
        var andersen = AndersenTest.ByScore(responses, cancel);
        return new ModelAnswer(
            wish.Model, report.LogLikelihood, report.Converged, report.Iterations,
            [.. report.Items.Select(i => new ModelItem(i.Id, i.Difficulty is null ? null : 1, i.Difficulty, -i.Difficulty, null, i.Se, i.Se, i.Infit, i.Outfit, i.InfitZ, i.OutfitZ))],
            wish.Persons ? [.. report.Persons.Select((p, row) => new ModelPerson(ids?[row], p.Theta, p.Se))] : null,
            InformationOf(report.Items.Where(i => i.Difficulty is not null).Select(i => new ItemParameters(i.Id, 1, -i.Difficulty!.Value))),
            andersen.ChiSquare is null ? null : new AndersenAnswer(andersen.ChiSquare, andersen.DegreesOfFreedom, andersen.P))
        {
            Diagnoses = report.Diagnoses,
        };
    }

    private static ModelAnswer Marginal(AnalyseWish wish, IrtModel model, ResponseMatrix responses, string[]? ids, CancellationToken cancel)
    {
        var report = MarginalModel.Estimate(responses, model, cancel: cancel);
        return new ModelAnswer(
            wish.Model, report.LogLikelihood, report.Converged, report.Iterations,
            [.. report.Items.Select(i => new ModelItem(i.Id, i.A, i.B, i.D, i.SeA, i.SeB, i.SeD, null, null, null, null))],
            wish.Persons ? Abilities(wish, report, responses, ids) : null, InformationOf(report.Parameters), null)
        {
            Diagnoses = report.Diagnoses,
        };
    }

    /// <summary>How exact abilities are along the scale; null without items.</summary>
    private static InformationAt[]? InformationOf(IEnumerable<ItemParameters> parameters)
    {
        ItemParameters[] items = [.. parameters];
        return items.Length == 0 ? null : [.. Enumerable.Range(-8, 17).Select(step => InformationAt.Of(items, step / 2d))];
    }

    private static ModelPerson[] Abilities(AnalyseWish wish, IrtReport report, ResponseMatrix responses, string[]? ids)
    {
        int[] columns = [.. Enumerable.Range(0, report.Items.Count).Where(i => report.Items[i].A is not null)];
        if (columns.Length == 0) return [];
        var used = responses.WithItems(columns);
        var abilities = wish.Warm ? PersonScores.Warm(report.Parameters, used) : PersonScores.Eap(report.Parameters, used);
        return [.. abilities.Select((a, row) => new ModelPerson(ids?[row], a.Theta, a.Se))];
    }
}

/// <summary>One item of a model.</summary>
internal sealed record ModelItem(
    string Id, double? A, double? B, double? D, double? SeA, double? SeB, double? SeD, double? Infit, double? Outfit, double? InfitZ, double? OutfitZ);

/// <summary>One person, in the order of the rows.</summary>
internal sealed record ModelPerson(string? Id, double? Theta, double? Se);

/// <summary>Andersen's test by score.</summary>
internal sealed record AndersenAnswer(double? Chi2, int? Df, double? P);

/// <summary>Information of the whole test at an ability, and the standard error that follows.</summary>
internal sealed record InformationAt(double Theta, double Information, double? Se)
{
    public static InformationAt Of(IReadOnlyList<ItemParameters> items, double theta)
    {
        double information = TestCurve.Information(items, theta);
        return new InformationAt(theta, information, information > 0 ? 1 / Math.Sqrt(information) : null);
    }
}
