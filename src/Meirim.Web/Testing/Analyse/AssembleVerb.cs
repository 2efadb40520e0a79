using System.Text.Json;
using System.Text.Json.Serialization;
using Meirim.Psychometrics.Assembly;

namespace Meirim.Web.Testing.Analyse;

/// <summary><c>meirim testing assemble POOL.csv BLUEPRINT.json</c>: the form that tells most at the cut.</summary>
internal static class AssembleVerb
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true };

    public static int Run(string poolFile, string blueprintFile, bool json, CancellationToken cancel)
    {
        var pool = PoolFile.Read(poolFile);
        var blueprint = Blueprint(blueprintFile);
        AssembledForm form;
        try
        {
            form = FormAssembler.Assemble(pool, blueprint, cancel);
        }
        catch (ArgumentException refused)
        {
            return CommandLine.Refuse($"{blueprintFile}: {refused.Message.Split(" (Parameter", 2)[0]}");
        }
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(
                new
                {
                    status = JsonNamingPolicy.CamelCase.ConvertName(form.Status.ToString()),
                    proven = form.Status is AssemblyStatus.Optimal or AssemblyStatus.Infeasible,
                    items = form.Items,
                    information = form.Information,
                    se = form.Se,
                    bound = form.Bound,
                    seconds = form.Seconds,
                    nodes = form.Nodes,
                    problems = form.Problems,
                },
                CommandLine.JsonStyle));
        else
        {
            Console.WriteLine(FormattableString.Invariant($"{form.Status}: {form.Items.Count} questions, information {form.Information:0.0000} at the cut, at most {form.Bound:0.0000} is possible, {form.Seconds:0} s, {form.Nodes} nodes"));
            foreach (string problem in form.Problems) Console.WriteLine(problem);
            if (form.Items.Count > 0) Console.WriteLine(string.Join(' ', form.Items));
        }
        return form.Items.Count > 0 ? CommandLine.Done : CommandLine.Refused;
    }

    private static Blueprint Blueprint(string file)
    {
        if (!File.Exists(file)) throw new BadFileException($"there is no file {file}");
        try
        {
            var read = JsonSerializer.Deserialize<BlueprintFile>(File.ReadAllText(file), Strict) ?? throw new BadFileException($"{file}: an empty blueprint");
            return new Blueprint(
                read.Length, read.Cut, [.. (read.Cells ?? []).Select(c => new CellCount(c.Area, c.Level, c.Min ?? 0, c.Max ?? read.Length))], read.MinSeconds, read.MaxSeconds,
                read.MaxExposure, read.Fixed, read.Excluded, read.Overlaps?.Select(o => new Overlap(o.Items, o.Max)).ToList(), read.Seed ?? 1, read.NodeLimit ?? 2000);
        }
        catch (JsonException broken)
        {
            throw BadFileException.At(file, (int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1, broken.Message.Split(" Path:", 2)[0]);
        }
    }

    private sealed record BlueprintFile(
        int Length, double Cut, IReadOnlyList<Cell>? Cells = null, double? MinSeconds = null, double? MaxSeconds = null, int? MaxExposure = null,
        IReadOnlyList<string>? Fixed = null, IReadOnlyList<string>? Excluded = null, IReadOnlyList<Shared>? Overlaps = null, int? Seed = null, int? NodeLimit = null);

    private sealed record Cell(string? Area = null, string? Level = null, int? Min = null, int? Max = null);

    private sealed record Shared(IReadOnlyList<string> Items, int Max);
}
