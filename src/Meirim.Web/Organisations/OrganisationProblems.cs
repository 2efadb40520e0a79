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
    public static readonly Problem Stale = new("ORG-008", 409);
    public static readonly Problem PhoneUnreadable = new("ORG-009", 400) { Field = "Phone" };
    public static readonly Problem EmailUnreadable = new("ORG-010", 400) { Field = "Email" };
    public static readonly Problem WebsiteUnreadable = new("ORG-011", 400) { Field = "Website" };
    public static readonly Problem TooLong = new("ORG-012", 400);
    public static readonly Problem LicenceNumberMissing = new("ORG-013", 400) { Field = "Number" };
    public static readonly Problem LicenceDayMissing = new("ORG-014", 400) { Field = "Issued" };
    public static readonly Problem LicencePeriodWrong = new("ORG-015", 400) { Field = "LastDay" };
    public static readonly Problem LicenceServicesMissing = new("ORG-016", 400) { Field = "Services" };
    public static readonly Problem LicenceKnown = new("ORG-017", 409) { Field = "Number" };
    public static readonly Problem LicenceDecided = new("ORG-018", 409);
    public static readonly Problem WordsMissing = new("ORG-019", 400) { Field = "Words" };
    public static readonly Problem NotYetIssued = new("ORG-020", 400) { Field = "Issued" };
}
