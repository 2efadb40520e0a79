using System.Text.Json;
using System.Text.Json.Nodes;
using Meirim.Qti;
using Meirim.Qti.Importing;

namespace Meirim.Web.Testing.Qti;

/// <summary><c>meirim qti import PACKAGE --dry-run</c>: a verdict per question. 1 when the file as a whole is refused; refused questions are an answer, not a failure.</summary>
internal static class ImportVerb
{
    public static async Task<int> Run(FileInfo package, string language, bool json, CancellationToken cancel)
    {
        if (package.Length > QtiLimits.PackageBytes) return QtiWords.Refuse([QtiProblems.TooLarge(QtiLimits.PackageBytes)]);
        var result = Importer.Read(await File.ReadAllBytesAsync(package.FullName, cancel), language);
        if (json) Console.WriteLine(JsonSerializer.Serialize(Json(result), CommandLine.JsonStyle));
        else Write(result);
        return result.Verdicts.Count == 0 && result.Problems.Any(p => !p.IsWarning) ? json ? CommandLine.Refused : QtiWords.Refuse(result.Problems) : CommandLine.Done;
    }

    private static void Write(ImportResult result)
    {
        foreach (var verdict in result.Verdicts)
        {
            Console.WriteLine($"{(verdict.Accepted ? "accepted" : "refused "),-8}  {Place(verdict),-24}  {verdict.Identifier}  {string.Join(' ', verdict.Languages)}");
            foreach (var problem in verdict.Problems) Console.WriteLine($"    {QtiWords.Line(problem)}");
        }
        foreach (var problem in result.Problems.Where(p => p.IsWarning)) Console.WriteLine(QtiWords.Line(problem));
        Console.WriteLine($"{result.Format}: {result.Verdicts.Count(v => v.Accepted)} accepted, {result.Verdicts.Count(v => !v.Accepted)} refused.");
    }

    private static string Place(ImportVerdict verdict) => verdict.Source ?? (verdict.Line is { } line ? $"line {line}" : "");

    private static JsonObject Json(ImportResult result) => new()
    {
        ["format"] = JsonNamingPolicy.CamelCase.ConvertName(result.Format.ToString()),
        ["accepted"] = result.Verdicts.Count(v => v.Accepted),
        ["refused"] = result.Verdicts.Count(v => !v.Accepted),
        ["problems"] = new JsonArray([.. result.Problems.Select(QtiWords.Json)]),
        ["items"] = new JsonArray([.. result.Verdicts.Select(Json)]),
    };

    private static JsonNode Json(ImportVerdict verdict)
    {
        var json = new JsonObject { ["verdict"] = verdict.Accepted ? "accepted" : "refused" };
        if (verdict.Identifier is { } identifier) json["identifier"] = identifier;
        if (verdict.Source is { } source) json["file"] = source;
        if (verdict.Line is { } line) json["line"] = line;
        json["languages"] = new JsonArray([.. verdict.Languages.Select(l => JsonValue.Create(l))]);
        json["kinds"] = new JsonArray([.. (verdict.Item?.Interactions ?? []).Select(i => JsonValue.Create(i.GetType().Name.Replace("Interaction", "", StringComparison.Ordinal)))]);
        json["problems"] = new JsonArray([.. verdict.Problems.Select(QtiWords.Json)]);
        return json;
    }
}
