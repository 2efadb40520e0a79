namespace Meirim.Web.Organisations;

/// <summary>Every refusal of this module. A code is never reused.</summary>
public static class OrganisationProblems
{
    public static readonly Problem IdentifierUnreadable = new("ORG-001", 400) { Field = "Identifier" };
    public static readonly Problem IdentifierTaken = new("ORG-002", 409) { Field = "Identifier" };
    public static readonly Problem NameMissing = new("ORG-003", 400) { Field = "Name" };
    public static readonly Problem KindUnknown = new("ORG-004", 400) { Field = "Kind" };
    public static readonly Problem RegionUnknown = new("ORG-005", 400) { Field = "Region" };
    public static readonly Problem PlaceMissing = new("ORG-006", 400) { Field = "Place" };
    public static readonly Problem AccessUnknown = new("ORG-007", 400) { Field = "Access" };
}
