namespace Meirim.Web.Demo;

/// <summary>One post in an invented career.</summary>
/// <param name="At">The employer; null for one that is not in the register.</param>
internal sealed record Job(
    string Occupation, DemoOrganisation? At, string OrganisationName, DateOnly? From, DateOnly? Until, decimal Rate, string Post,
    string Sector = "social-protection", IReadOnlyList<string>? Services = null, IReadOnlyList<string>? Settings = null)
{
    public Employment Body(DemoDraft draft) => new(
        Occupation, At?.Id, At?.NameIn(draft.Language) ?? OrganisationName, Sector, Rate, Post,
        Services: Services is null ? null : [.. Services], Settings: Settings is null ? null : [.. Settings]);
}
