namespace Meirim.Web.Organisations.ListOrganisations;

/// <summary>An organisation in the list.</summary>
/// <param name="People">How many people of the public register work there.</param>
/// <param name="Licence">The licence that stands and lasts longest; null when none is stated.</param>
public sealed record OrganisationLine(Organisation Organisation, int People, Licence? Licence);
