namespace Meirim.Standards.Country;

/// <summary>A country's folder could not be used; every problem found is listed.</summary>
public sealed class CountryDataException(string folder, IReadOnlyList<CountryProblem> problems)
    : Exception($"{problems.Count} problem(s) in {folder}:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}")
{
    public IReadOnlyList<CountryProblem> Problems { get; } = problems;
}
