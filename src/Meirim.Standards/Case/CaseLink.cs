namespace Meirim.Standards.Case;

/// <summary>A link to another object of a framework: LinkURI, and LinkGenURI of an association.</summary>
public sealed record CaseLink(string Title, Guid Identifier, string Uri);
