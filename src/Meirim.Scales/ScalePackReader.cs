using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meirim.Scales;

/// <summary>Reads a pack from JSON of <c>data/schema/scale-pack.schema.json</c>. Nothing is guessed: what is unknown, missing or does not fit is a problem.</summary>
public static class ScalePackReader
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static PackReading Read(string json)
    {
        ScalePack? pack;
        try
        {
            pack = JsonSerializer.Deserialize<PackFile>(json, Json)?.ToPack();
        }
        catch (JsonException problem)
        {
            return new PackReading(null, [new PackProblem(PackProblems.Shape, problem.Path ?? "", problem.Message)]);
        }
        if (pack is null) return new PackReading(null, [new PackProblem(PackProblems.Shape, "")]);
        var problems = PackChecks.Of(pack).ToList();
        return new PackReading(problems.Count == 0 ? pack : null, problems);
    }

    /// <summary>Reads every pack of a folder, in the order of their codes.</summary>
    /// <exception cref="InvalidDataException">A file is no pack, or its name is not the pack's code; the message lists all problems.</exception>
    public static IReadOnlyList<ScalePack> ReadFolder(string folder)
    {
        var (packs, wrong) = (new List<ScalePack>(), new List<string>());
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var (pack, problems) = Read(File.ReadAllText(file));
            wrong.AddRange(problems.Select(p => $"{Path.GetFileName(file)}: {p}"));
            if (pack is not null && pack.Code != Path.GetFileNameWithoutExtension(file)) wrong.Add($"{Path.GetFileName(file)}: {PackProblems.Code} code");
            if (pack is not null) packs.Add(pack);
        }
        return wrong.Count == 0 ? packs : throw new InvalidDataException(string.Join('\n', wrong));
    }
}
