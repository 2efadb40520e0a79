using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Encodings.Web;
using Meirim.Standards.Cards;

namespace Meirim.Web.Records;

/// <summary>Writes a fact's body to JSON and reads it back in every version that was ever stored.</summary>
public static class FactJson
{
    /// <summary>The version that is written today. Raise it with a change of shape, and read the old one below.</summary>
    public const int Version = 1;

    private static readonly FactJsonContext Context = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // the kind stands in its own column
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new EquatableListConverter<string>() },
    });

    public static string Write(FactBody body) => JsonSerializer.Serialize(body, TypeOf(body.Kind), Context);

    public static FactBody Read(FactKind kind, int version, string json) => version == Version
        ? (FactBody)JsonSerializer.Deserialize(json, TypeOf(kind), Context)!
        : throw new InvalidDataException($"fact body version {version} of {kind} is newer than this program");

    private static Type TypeOf(FactKind kind) => kind switch
    {
        FactKind.Education => typeof(Education),
        FactKind.Employment => typeof(Employment),
        FactKind.Training => typeof(Training),
        FactKind.Supervision => typeof(Supervision),
        FactKind.TestResult => typeof(TestResult),
        FactKind.RecognisedQualification => typeof(RecognisedQualification),
        FactKind.Category => typeof(Category),
        FactKind.Award => typeof(Award),
        FactKind.Language => typeof(Language),
        FactKind.Sanction => typeof(Sanction),
        FactKind.Offer => typeof(Offer),
        FactKind.Contact => typeof(Contact),
        FactKind.Consent => typeof(Consent),
        FactKind.Concealment => typeof(Concealment),
    };
}

[JsonSerializable(typeof(Education))]
[JsonSerializable(typeof(Employment))]
[JsonSerializable(typeof(Training))]
[JsonSerializable(typeof(Supervision))]
[JsonSerializable(typeof(TestResult))]
[JsonSerializable(typeof(RecognisedQualification))]
[JsonSerializable(typeof(Category))]
[JsonSerializable(typeof(Award))]
[JsonSerializable(typeof(Language))]
[JsonSerializable(typeof(Sanction))]
[JsonSerializable(typeof(Offer))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(Consent))]
[JsonSerializable(typeof(Concealment))]
internal sealed partial class FactJsonContext : JsonSerializerContext;
