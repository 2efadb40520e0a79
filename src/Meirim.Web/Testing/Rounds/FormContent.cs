using System.Text.Json;
using System.Text.Json.Serialization;
using Meirim.Web.Testing.Bank;

namespace Meirim.Web.Testing.Rounds;

/// <summary>The questions of a form, block by block in the order of the blueprint.</summary>
/// <param name="Drawn">How it was drawn.</param>
public sealed record FormContent(IReadOnlyList<FormQuestion> Questions, FormDrawn? Drawn = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static FormContent Read(string json) => JsonSerializer.Deserialize<FormContent>(json, Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

/// <param name="Item">The item, and the number of its version.</param>
/// <param name="Area">For the points of the person by area.</param>
/// <param name="IsTrial">It is tried out and counts for nobody.</param>
public sealed record FormQuestion(Guid Item, int Version, string Block, ItemUse Use, string Area, bool IsTrial = false);

/// <param name="Seed">With which the round was drawn: the same pool gives the same forms.</param>
/// <param name="Calibrated">Questions that count and have figures of their own.</param>
/// <param name="Information">At the pass mark; its inverse root is the standard error of an ability there.</param>
/// <param name="Seconds">Time that its questions should take.</param>
public sealed record FormDrawn(long Seed, int Calibrated, double Information, int Seconds);
