using System.Text.Json.Serialization;

namespace Meirim.Standards.Case;

/// <summary>A CFAssociation: the origin is a part of the destination, at this place among its siblings (from 1).</summary>
public sealed record CaseAssociation(
    Guid Identifier, string AssociationType, int SequenceNumber, string Uri,
    [property: JsonPropertyName("originNodeURI")] CaseLink OriginNodeURI,
    [property: JsonPropertyName("destinationNodeURI")] CaseLink DestinationNodeURI, DateTimeOffset LastChangeDateTime,
    [property: JsonPropertyName("CFDocumentURI")] CaseLink? CFDocumentURI);
