using System.Text.Json.Serialization;

namespace Meirim.Standards.Case;

/// <summary>A CFPackage: a wording of a card with all its parts.</summary>
public sealed record CasePackage(
    [property: JsonPropertyName("CFDocument")] CaseDocument CFDocument,
    [property: JsonPropertyName("CFItems")] IReadOnlyList<CaseItem> CFItems,
    [property: JsonPropertyName("CFAssociations")] IReadOnlyList<CaseAssociation> CFAssociations,
    [property: JsonPropertyName("CFDefinitions")] CaseDefinitions CFDefinitions);

/// <summary>CFDefinition: the kinds of parts that a package speaks of.</summary>
public sealed record CaseDefinitions([property: JsonPropertyName("CFItemTypes")] IReadOnlyList<CaseItemType> CFItemTypes);
