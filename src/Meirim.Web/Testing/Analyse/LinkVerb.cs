using System.Text.Json;
using Meirim.Psychometrics.Irt;
using Meirim.Psychometrics.Linking;

namespace Meirim.Web.Testing.Analyse;

/// <summary><c>meirim testing link BASE.json NEW.json</c>: constants that bring the second calibration onto the scale of the first.</summary>
internal static class LinkVerb
{
    public static readonly string[] Methods = ["mean-sigma", "mean-mean", "haebara", "stocking-lord"];

    public static int Run(string baseFile, string newFile, string method, string? anchors, bool uniform, bool json)
    {
        var (first, second) = (Calibration.Read(baseFile), Calibration.Read(newFile));
        var wanted = anchors?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (string id in wanted ?? [])
            if (!first.Items.ContainsKey(id) || !second.Items.ContainsKey(id)) return CommandLine.Refuse($"the anchor {id} is not in both calibrations");
        string[] common = wanted ?? [.. second.Order.Where(first.Items.ContainsKey)];
        ItemParameters[] onBase = [.. common.Select(id => first.Items[id])], anew = [.. common.Select(id => second.Items[id])];
        if (first.IsRasch != second.IsRasch) return CommandLine.Refuse("one calibration is of the Rasch model and the other is not");
        ScaleLink link;
        try
        {
            link = ScaleLinking.Find(onBase, anew, Method(method), uniform ? LinkWeights.Uniform : LinkWeights.Normal, first.IsRasch);
        }
        catch (ArgumentException refused)
        {
            return CommandLine.Refuse($"{baseFile}, {newFile}: {refused.Message.Split(" (Parameter", 2)[0]}");
        }
        var drift = AnchorDrift.Of(onBase, anew, link);
        var moved = second.Order.Select(id => link.Item(second.Items[id])).ToList();
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(
                new
                {
                    method,
                    a = link.A,
                    b = link.B,
                    inverse = new { a = link.Inverse.A, b = link.Inverse.B },
                    anchors = drift.Select(d => new { id = d.Id, difference = d.Difference, z = d.Z, slopeZ = d.SlopeZ, drifted = d.Drifted }),
                    items = moved.Select(i => new { id = i.Id, a = i.A, b = i.B, d = i.D }),
                },
                CommandLine.JsonStyle));
        else
        {
            Console.WriteLine(FormattableString.Invariant($"θ_base = {link.A:0.000000} θ_new + {link.B:0.000000} ({method}, {common.Length} common items)"));
            foreach (var d in drift) Console.WriteLine(FormattableString.Invariant($"{d.Id,-16} {d.Difference,9:0.0000} z {d.Z,8:0.00}{(d.Drifted ? "  drifted" : "")}"));
        }
        return CommandLine.Done;
    }

    private static LinkMethod Method(string word) => word switch
    {
        "mean-sigma" => LinkMethod.MeanSigma,
        "mean-mean" => LinkMethod.MeanMean,
        "haebara" => LinkMethod.Haebara,
        _ => LinkMethod.StockingLord,
    };
}
