namespace Meirim.Web.Organisations;

/// <summary>An organisation that someone wants registered.</summary>
/// <param name="Identifier">BIN or registration number as typed.</param>
/// <param name="Kind">Code of <c>organisation-kinds.json</c>.</param>
/// <param name="Region">Code of <c>regions.json</c>.</param>
/// <param name="Place">Town or district, in any spelling; those of <c>places.json</c> are shown and found in every language.</param>
public sealed record NewOrganisation(string Identifier, Words Name, bool NonGovernmental, string Kind, string Region, string Place)
{
    /// <summary>What makes it accessible: codes of <c>access.json</c>.</summary>
    public IReadOnlyList<string> Access { get; init; } = [];
}
