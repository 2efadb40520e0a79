using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meirim.Standards.Cards;

/// <summary>
/// The JSON form of a standard (docs/standard-json.md). Writing, reading and writing again gives the same bytes; letters
/// are written as they are, without escapes.
/// </summary>
public static class StandardJson
{
    private static readonly StandardJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            new JsonStringEnumConverter<StandardKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<FunctionKind>(JsonNamingPolicy.CamelCase),
            new EquatableListConverter<string>(), new EquatableListConverter<Definition>(), new EquatableListConverter<Abbreviation>(),
            new EquatableListConverter<EconomicActivity>(), new EquatableListConverter<EconomicStep>(),
            new EquatableListConverter<CardListEntry>(), new EquatableListConverter<PlannedAmendment>(),
            new EquatableListConverter<OccupationCard>(), new EquatableListConverter<LevelCategories>(),
            new EquatableListConverter<EducationRow>(), new EquatableListConverter<ExperienceRule>(),
            new EquatableListConverter<OtherTitle>(), new EquatableListConverter<LabourFunction>(), new EquatableListConverter<Skill>(),
            new EquatableListConverter<CardItem>(), new EquatableListConverter<LinkedOccupation>(), new EquatableListConverter<ReadWarning>(),
        },
    });

    /// <summary>UTF-8 without a byte order mark, ended by a line end.</summary>
    public static byte[] Write(StandardDocument document) => [.. JsonSerializer.SerializeToUtf8Bytes(document, Context.StandardDocument), (byte)'\n'];

    /// <exception cref="JsonException">The bytes are not such a document.</exception>
    public static StandardDocument Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Context.StandardDocument) ?? throw new JsonException("A standard is expected.");

    /// <summary>One card alone, as an edition stores it.</summary>
    public static byte[] WriteCard(OccupationCard card) => JsonSerializer.SerializeToUtf8Bytes(card, Context.OccupationCard);

    /// <exception cref="JsonException">The bytes are not a card.</exception>
    public static OccupationCard ReadCard(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Context.OccupationCard) ?? throw new JsonException("A card is expected.");
}

[JsonSerializable(typeof(StandardDocument))]
[JsonSerializable(typeof(Definition))]
[JsonSerializable(typeof(Abbreviation))]
[JsonSerializable(typeof(EconomicActivity))]
[JsonSerializable(typeof(EconomicStep))]
[JsonSerializable(typeof(CardListEntry))]
[JsonSerializable(typeof(PlannedAmendment))]
[JsonSerializable(typeof(OccupationCard))]
[JsonSerializable(typeof(LevelCategories))]
[JsonSerializable(typeof(EducationRow))]
[JsonSerializable(typeof(ExperienceRule))]
[JsonSerializable(typeof(OtherTitle))]
[JsonSerializable(typeof(LabourFunction))]
[JsonSerializable(typeof(Skill))]
[JsonSerializable(typeof(CardItem))]
[JsonSerializable(typeof(LinkedOccupation))]
[JsonSerializable(typeof(ReadWarning))]
internal sealed partial class StandardJsonContext : JsonSerializerContext;
