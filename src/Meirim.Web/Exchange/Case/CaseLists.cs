using System.Text.Json.Serialization;
using Meirim.Standards.Case;

namespace Meirim.Web.Exchange.Case;

/// <summary>CFDocumentSet: what <c>GET /CFDocuments</c> answers.</summary>
internal sealed record CaseDocuments([property: JsonPropertyName("CFDocuments")] IReadOnlyList<CaseDocument> CFDocuments);

/// <summary>CFAssociationSet: an item with all associations that begin or end at it.</summary>
internal sealed record CaseItemWithAssociations(
    [property: JsonPropertyName("CFItem")] CaseItem CFItem,
    [property: JsonPropertyName("CFAssociations")] IReadOnlyList<CaseAssociation> CFAssociations);

/// <summary>CFItemTypeSet: an item type and those below it.</summary>
internal sealed record CaseItemTypes([property: JsonPropertyName("CFItemTypes")] IReadOnlyList<CaseItemType> CFItemTypes);
