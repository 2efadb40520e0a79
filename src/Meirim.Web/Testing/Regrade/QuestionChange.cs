using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Meirim.Web.Testing.Sit;

namespace Meirim.Web.Testing.Regrade;

/// <summary>What a round's new key says of one question. The version of the item stays as it was written: the change is of the round.</summary>
/// <param name="Right">The right values by response identifier; null where the kind needs none.</param>
public sealed record QuestionChange(Guid Item, int Version, KeyChangeKind Kind, IReadOnlyDictionary<string, IReadOnlyList<string>>? Right = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    [JsonIgnore]
    public bool HasKey => Kind is KeyChangeKind.AnotherKey or KeyChangeKind.SecondKey;

    /// <summary>The one spelling that hashes cover: item, version, kind and right values, with tabs between.</summary>
    public string Spell() => string.Create(CultureInfo.InvariantCulture, $"{Item:D}\t{Version}\t{Kind}\t{SavedResponse.Write(Right)}");

    public static string Write(IEnumerable<QuestionChange> changes) => JsonSerializer.Serialize(changes, Json);

    public static IReadOnlyList<QuestionChange> Read(string json) => JsonSerializer.Deserialize<List<QuestionChange>>(json, Json)!;
}
