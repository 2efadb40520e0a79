namespace Meirim.Web.Organisations.ListOrganisations;

/// <summary>Which organisations are looked for.</summary>
/// <param name="Text">Words of a name in any language, of a place, or the number.</param>
/// <param name="Licence"><c>verified</c>, <c>stated</c>, <c>ending</c>, <c>none</c>; null for all.</param>
public sealed record OrganisationQuestion(string? Text, string? Region, string? Kind, string? Licence)
{
    public static readonly IReadOnlyList<string> Licences = ["verified", "stated", "ending", "none"];
}
