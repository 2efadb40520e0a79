namespace Meirim.Web.Standards.CareerPaths;

/// <summary>An occupation in the picture of career paths.</summary>
/// <param name="Address">Where its card is read.</param>
/// <param name="Language">Language of the name where it is not that of the page.</param>
/// <param name="Steps">Names of its categories from the lowest up; empty without a ladder.</param>
/// <param name="Links">Codes of the occupations that it is linked with.</param>
public sealed record PathBox(string Code, string Name, string? Language, string Address, int Level, IReadOnlyList<string> Steps, IReadOnlyList<string> Links);
