using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meirim.Qti.Items;

/// <summary>A text of several languages as one object: <c>{"kk": "…", "ru": "…"}</c>.</summary>
internal sealed class LocalTextJson : JsonConverter<LocalText>
{
    public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options) ?? []);

    public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (language, text) in value) writer.WriteString(language, text);
        writer.WriteEndObject();
    }
}
