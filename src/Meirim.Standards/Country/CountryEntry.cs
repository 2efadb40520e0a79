namespace Meirim.Standards.Country;

/// <summary>A value of one of the country's lists: code, name in four languages, source in law.</summary>
public abstract record CountryEntry(string Code, Words Name, LegalSource Source) : ICoded;

/// <summary>A value of which nothing is said but its name: settings, sectors, types of training, types of supervision …</summary>
public sealed record PlainEntry(string Code, Words Name, LegalSource Source) : CountryEntry(Code, Name, Source);

/// <summary>A part of the country.</summary>
/// <param name="Classifier">Full code in the national classifier of territories (KATO, ATVK); null when not confirmed.</param>
/// <param name="Tile">Where it stands on a map of equal tiles; null when the country is not drawn so.</param>
public sealed record Region(string Code, Words Name, LegalSource Source, string? Classifier, MapTile? Tile) : CountryEntry(Code, Name, Source);

/// <summary>A square of a map of equal tiles: neighbours stand beside each other, as far as squares can.</summary>
/// <param name="Column">From the west, from 0.</param>
/// <param name="Row">From the north, from 0.</param>
public sealed record MapTile(int Column, int Row);

/// <summary>A town, a village or a district of a city, where people are served.</summary>
/// <param name="Region">Code of the region in which it lies.</param>
/// <param name="Synonyms">Other spellings and earlier names under which people look for it, in any language.</param>
public sealed record Place(string Code, Words Name, LegalSource Source, string Region, EquatableList<string> Synonyms) : CountryEntry(Code, Name, Source);

/// <summary>A kind of special social service.</summary>
/// <param name="Description">What it holds, in our own words.</param>
public sealed record ServiceKind(string Code, Words Name, LegalSource Source, Words Description) : CountryEntry(Code, Name, Source);

/// <summary>A language in which people are served.</summary>
/// <param name="IsSigned">True for a sign language.</param>
public sealed record ServiceLanguage(string Code, Words Name, LegalSource Source, bool IsSigned) : CountryEntry(Code, Name, Source);

/// <summary>A level of education.</summary>
/// <param name="Rank">Order of the levels: a higher number is a higher level; equal numbers are equally high.</param>
public sealed record EducationLevel(string Code, Words Name, LegalSource Source, int Rank) : CountryEntry(Code, Name, Source);

/// <summary>A speciality or field of study.</summary>
/// <param name="Broader">Code of the field to which it belongs; a requirement that names the field accepts the speciality.</param>
public sealed record Speciality(string Code, Words Name, LegalSource Source, string? Broader) : CountryEntry(Code, Name, Source);

/// <summary>An occupation of the standard, or another title that a card of it names.</summary>
/// <param name="LevelFrom">Lowest level in the sectoral qualifications framework, 1 to 8.</param>
/// <param name="LevelTo">Highest level.</param>
/// <param name="SubLevel">Sub-level, e.g. <c>7.1</c>; null when the card has none.</param>
/// <param name="Paragraph">Paragraph of the standard that holds the card.</param>
/// <param name="Card">Code of the occupation whose card covers it; its own code when it has a card itself.</param>
/// <param name="Ladder">Code of the ladder of categories; null when it has none.</param>
/// <param name="Description">What the person does, in our own words, for the public.</param>
/// <param name="Synonyms">Other words under which people look for it, in any language.</param>
public sealed record Occupation(
    string Code, Words Name, LegalSource Source, int LevelFrom, int LevelTo, string? SubLevel, string Paragraph,
    string Card, string? Ladder, Words Description, EquatableList<string> Synonyms) : CountryEntry(Code, Name, Source)
{
    /// <summary>True when the standard has a card for it.</summary>
    public bool HasCard => string.Equals(Card, Code, StringComparison.Ordinal);
}

/// <summary>A qualification category.</summary>
/// <param name="Rank">0 for "none", then upwards.</param>
public sealed record CategoryLevel(string Code, Words Name, LegalSource Source, int Rank) : CountryEntry(Code, Name, Source);

/// <summary>Categories that people climb one after the other in a group of occupations; an occupation names its ladder.</summary>
public sealed record Ladder(string Code, Words Name, LegalSource Source) : CountryEntry(Code, Name, Source);

/// <summary>A kind of organisation.</summary>
/// <param name="Ownership">Code: <c>state</c>, <c>ngo</c>, <c>municipal</c>, <c>private</c>; null when any.</param>
/// <param name="Setting">Code of the setting in which it serves; null when several.</param>
/// <param name="IsCentre">True for a kind of centre that the standard names.</param>
public sealed record OrganisationKind(
    string Code, Words Name, LegalSource Source, string? Ownership, string? Setting, bool IsCentre) : CountryEntry(Code, Name, Source);

/// <summary>A kind of restriction.</summary>
/// <param name="BarsWork">True when the person may not be chosen or employed while it lasts.</param>
public sealed record SanctionKind(string Code, Words Name, LegalSource Source, bool BarsWork) : CountryEntry(Code, Name, Source);

/// <summary>A figure about the country's workforce, for comparison with what the register counts.</summary>
/// <param name="Value">The number as published.</param>
/// <param name="Year">Year to which it belongs.</param>
public sealed record Figure(string Code, Words Name, LegalSource Source, decimal Value, int Year) : CountryEntry(Code, Name, Source);

/// <summary>A day on which the standard changes or is to be looked at again.</summary>
public sealed record ReviewDate(string Code, Words Name, LegalSource Source, DateOnly Day) : CountryEntry(Code, Name, Source);
