using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meirim.Qti.Items;

/// <summary>Items as JSON, for storing: kinds are told by <c>kind</c>, whose words never change; the same item gives the same bytes.</summary>
public static class QtiJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        // an item that was stored by another hand may hold its words in another order
        AllowOutOfOrderMetadataProperties = true,
        MaxDepth = 128,
    };

    public static string Write(Item item) => JsonSerializer.Serialize(item, Options);

    /// <exception cref="JsonException">It is not an item.</exception>
    public static Item Read(string json) => JsonSerializer.Deserialize<Item>(json, Options) ?? throw new JsonException("no item");

    /// <summary>The same content, in every part and language.</summary>
    public static bool Same(Item a, Item b) => string.Equals(Write(a), Write(b), StringComparison.Ordinal);
}
