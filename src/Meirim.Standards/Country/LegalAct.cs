namespace Meirim.Standards.Country;

/// <summary>A legal act, or another source that the country's data cites.</summary>
/// <param name="Kind">Code: <c>law</c>, <c>order</c>, <c>regulation</c>, <c>classifier</c>, <c>publication</c>.</param>
/// <param name="Number">Number of the act; null for a source without one.</param>
/// <param name="Date">Day of signing or publication; null when not known.</param>
/// <param name="Registration">Number in the state register of legal acts.</param>
/// <param name="Link">Where to read it.</param>
/// <param name="EffectiveFrom">First day in force; null when not known.</param>
/// <param name="EffectiveUntil">First day no longer in force; null while it is.</param>
public sealed record LegalAct(
    string Code, string Kind, Words Name, string? Number, DateOnly? Date, string? Registration, Uri? Link,
    DateOnly? EffectiveFrom, DateOnly? EffectiveUntil, Confidence Confidence) : ICoded;
