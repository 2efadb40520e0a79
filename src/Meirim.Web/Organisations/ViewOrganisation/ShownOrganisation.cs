namespace Meirim.Web.Organisations.ViewOrganisation;

/// <summary>What everyone reads of an organisation beside its own row.</summary>
/// <param name="People">People of the public register who work there today.</param>
/// <param name="TakesNew">How many of them say that they take on more people.</param>
/// <param name="Occupations">How many of them work in each occupation, most first.</param>
/// <param name="Services">Kinds of service that they give.</param>
/// <param name="Settings">Settings in which they serve.</param>
/// <param name="Confirmed">How many of their entries were confirmed within half a year.</param>
/// <param name="Licences">Those that are stated, the longest first.</param>
public sealed record ShownOrganisation(
    int People, int TakesNew, IReadOnlyList<(string Occupation, int People)> Occupations, IReadOnlyList<string> Services, IReadOnlyList<string> Settings,
    int Confirmed, IReadOnlyList<Licence> Licences);
