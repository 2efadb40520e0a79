namespace Meirim.Standards.Country;

/// <summary>One thing wrong in a country's data.</summary>
/// <param name="Code">The named check, <c>CTY-001</c> …, see <see cref="CountryCheck"/>.</param>
/// <param name="File">File in the country's folder.</param>
/// <param name="Place">Place in the file, e.g. <c>regions[3].names.kk</c>.</param>
/// <param name="Detail">What was found.</param>
public sealed record CountryProblem(string Code, string File, string Place, string Detail)
{
    public override string ToString() => $"{Code} {File} {Place}: {Detail}";
}
