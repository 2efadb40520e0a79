namespace Meirim.Standards.Country;

/// <summary>What came of reading a country's folder: the data, or every problem found at once.</summary>
/// <param name="Data">The data; null when there is any problem.</param>
public sealed record CountryReading(CountryData? Data, IReadOnlyList<CountryProblem> Problems);
