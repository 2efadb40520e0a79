using System.Text.Json;
using Meirim.Psychometrics.Irt;

namespace Meirim.Web.Testing.Analyse;

/// <summary>Items as <c>testing analyse --json</c> wrote them, or a bare list of <c>{ "id", "a", "b" or "d" }</c>.</summary>
internal sealed record Calibration(IReadOnlyDictionary<string, ItemParameters> Items, IReadOnlyList<string> Order, bool IsRasch)
{
    public static Calibration Read(string file)
    {
        if (!File.Exists(file)) throw new BadFileException($"there is no file {file}");
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return Read(file, json.RootElement);
        }
        catch (JsonException broken)
        {
            throw BadFileException.At(file, (int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1, "this is no JSON");
        }
    }

    private static Calibration Read(string file, JsonElement root)
    {
        bool isRasch = false;
        var list = root;
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("model", out var model))
        {
            isRasch = model.TryGetProperty("model", out var name) && name.ValueKind == JsonValueKind.String && name.GetString() == "rasch";
            list = model;
        }
        if (list.ValueKind == JsonValueKind.Object && list.TryGetProperty("items", out var inner)) list = inner;
        if (list.ValueKind != JsonValueKind.Array) throw new BadFileException($"{file}: no items of a model; 'testing analyse --model 2pl --json' writes them");
        var items = new Dictionary<string, ItemParameters>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var entry in list.EnumerateArray())
        {
            if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String)
                throw new BadFileException($"{file}: item {order.Count + 1} has no id");
            // an item without figures was left out of the model
            if (Number(entry, "a") is not { } a) continue;
            var item = Number(entry, "d") is { } d ? new ItemParameters(id.GetString()!, a, d)
                : Number(entry, "b") is { } b ? ItemParameters.OfDifficulty(id.GetString()!, a, b)
                : throw new BadFileException($"{file}: item {id.GetString()} has neither b nor d");
            if (!items.TryAdd(item.Id, item)) throw new BadFileException($"{file}: item {item.Id} stands twice");
            order.Add(item.Id);
        }
        return new Calibration(items, order, isRasch);
    }

    private static double? Number(JsonElement entry, string member) =>
        entry.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
