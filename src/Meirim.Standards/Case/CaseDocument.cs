using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Meirim.Standards.Case;

/// <summary>The CFDocument: one wording of one card.</summary>
/// <param name="CFPackageURI">Only where the document stands by itself; inside its package it has none.</param>
/// <param name="Extensions">Under <c>meirim</c>: act, country and all of the card that CASE has no place for.</param>
public sealed record CaseDocument(
    Guid Identifier, string Uri, string CaseVersion, string Creator, string Title, DateTimeOffset LastChangeDateTime, string? Description,
    string Language, string Version, string AdoptionStatus, DateOnly StatusStartDate, DateOnly? StatusEndDate,
    [property: JsonPropertyName("CFPackageURI")] CaseLink? CFPackageURI, JsonObject Extensions);
