namespace Meirim.Standards.Country;

/// <summary>Where a value comes from.</summary>
/// <param name="Act">Code of the act or other source in the country's <c>acts.json</c>, e.g. <c>KZ-125-2024</c>.</param>
/// <param name="Clause">Place in it, e.g. <c>p.13</c>; null for the whole.</param>
public sealed record LegalSource(string Act, string? Clause, Confidence Confidence);
