using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Meirim.Standards.Case;

/// <summary>A CFItem: a function, skill, ability or item of knowledge.</summary>
/// <param name="HumanCodingScheme">Address in the card: <c>F2S1A3</c>.</param>
/// <param name="ListEnumeration">Number as printed in the source; null when none is printed.</param>
/// <param name="CFDocumentURI">Only where the item stands by itself.</param>
/// <param name="Extensions">Under <c>meirim</c>, what CASE has no place for; null when there is nothing.</param>
public sealed record CaseItem(
    Guid Identifier, string FullStatement, [property: JsonPropertyName("CFItemType")] string CFItemType, string Uri,
    string HumanCodingScheme, string? ListEnumeration, string Language,
    [property: JsonPropertyName("CFItemTypeURI")] CaseLink CFItemTypeURI, DateTimeOffset LastChangeDateTime,
    [property: JsonPropertyName("CFDocumentURI")] CaseLink? CFDocumentURI, JsonObject? Extensions);
