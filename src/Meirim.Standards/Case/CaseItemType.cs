namespace Meirim.Standards.Case;

/// <summary>A CFItemType: what kind of part an item is.</summary>
public sealed record CaseItemType(
    Guid Identifier, string Uri, string Title, string Description, string HierarchyCode, string TypeCode, DateTimeOffset LastChangeDateTime);
