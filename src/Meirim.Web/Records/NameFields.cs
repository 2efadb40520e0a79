using Meirim.Web.Countries;

namespace Meirim.Web.Records;

/// <summary>A name in one spelling, as an officer fills it in.</summary>
public sealed class NameFields
{
    public string Spelling { get; set; } = "";

    public string? Surname { get; set; }

    public string? GivenName { get; set; }

    public string? Patronymic { get; set; }

    public string? Source { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Surname) && string.IsNullOrWhiteSpace(GivenName) && string.IsNullOrWhiteSpace(Patronymic);

    public bool IsWhole => !string.IsNullOrWhiteSpace(Surname) && !string.IsNullOrWhiteSpace(GivenName);

    public NewName ToName() => new(Surname!, GivenName!, Patronymic, Spelling, Source is "passport" or "diploma" or "statement" ? Source : "identity-card");

    /// <summary>The spellings that the country's documents know: its languages, and the Latin of passports.</summary>
    public static IReadOnlyList<string> Spellings(ICountry country) => country.Spellings;

    public static readonly IReadOnlyList<string> Sources = ["identity-card", "passport", "diploma", "statement"];
}
