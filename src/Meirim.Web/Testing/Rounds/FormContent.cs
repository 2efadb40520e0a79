using System.Text.Json;
using System.Text.Json.Serialization;
using Meirim.Web.Testing.Bank;

namespace Meirim.Web.Testing.Rounds;

/// <summary>The questions of a form, block by block in the order of the blueprint.</summary>
public sealed record FormContent(IReadOnlyList<FormQuestion> Questions)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static FormContent Read(string json) => JsonSerializer.Deserialize<FormContent>(json, Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

/// <param name="Item">The item, and the number of its version.</param>
/// <param name="Area">For the points of the person by area.</param>
/// <param name="IsTrial">It is tried out and counts for nobody.</param>
public sealed record FormQuestion(Guid Item, int Version, string Block, ItemUse Use, string Area, bool IsTrial = false);
