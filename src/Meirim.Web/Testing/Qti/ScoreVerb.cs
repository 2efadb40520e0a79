using System.Text.Json;
using System.Text.Json.Nodes;
using Meirim.Qti;
using Meirim.Qti.Items;
using Meirim.Qti.Processing;
using Meirim.Qti.Reading;

namespace Meirim.Web.Testing.Qti;

/// <summary><c>meirim qti score ITEM.xml --responses FILE.json</c>: the outcomes, and answers that were not counted. 1 when the item or the answers cannot be read.</summary>
internal static class ScoreVerb
{
    public static async Task<int> Run(FileInfo itemFile, FileInfo responses, bool json, CancellationToken cancel)
    {
        var read = ItemReader.Read(await File.ReadAllBytesAsync(itemFile.FullName, cancel));
        if (read.Item is not { } item) return QtiWords.Refuse(read.Problems);
        var (answers, problem) = Answers.FromJson(SafeText(await File.ReadAllBytesAsync(responses.FullName, cancel)));
        if (answers is null) return QtiWords.Refuse([problem!]);

        var scored = ResponseProcessor.Score(item, answers, item.Languages.FirstOrDefault());
        if (json) Console.WriteLine(JsonSerializer.Serialize(Json(scored), CommandLine.JsonStyle));
        else
        {
            foreach (var (name, value) in scored.Outcomes) Console.WriteLine($"{name} = {value}");
            foreach (var refused in scored.Problems) Console.WriteLine(QtiWords.Line(refused));
        }
        return CommandLine.Done;
    }

    private static string SafeText(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');

    private static JsonObject Json(Scored scored) => new()
    {
        ["outcomes"] = new JsonObject(scored.Outcomes.Select(o => new KeyValuePair<string, JsonNode?>(o.Key, Node(o.Value)))),
        ["problems"] = new JsonArray([.. scored.Problems.Select(QtiWords.Json)]),
    };

    private static JsonNode? Node(QtiValue value) => value.IsNull ? null
        : value.Cardinality == Cardinality.Single ? Node(value.Values[0])
        : new JsonArray([.. value.Values.Select(Node)]);

    private static JsonNode Node(Scalar value) => value.Type switch
    {
        BaseType.Float or BaseType.Integer => JsonValue.Create(value.X),
        BaseType.Boolean => JsonValue.Create(value.Text == "true"),
        _ => JsonValue.Create(value.Text),
    };
}
