using System.Diagnostics.CodeAnalysis;

namespace Meirim.Web.Countries;

/// <summary>What of a country cannot be data. Everything else is read from its folder (<see cref="Standards.Country.CountryData"/>).</summary>
public interface ICountry
{
    /// <summary>Code of the folder under <c>data/</c>: <c>kz</c>, <c>lv</c>.</summary>
    string Code { get; }

    TimeZoneInfo TimeZone { get; }

    /// <summary>Languages of the interface in the order in which the country offers them.</summary>
    IReadOnlyList<string> Languages { get; }

    /// <summary>In which spellings the country's documents give a name: languages, and <c>latn</c> for a passport's Latin.</summary>
    IReadOnlyList<string> Spellings { get; }

    bool TryParsePerson(string? text, [NotNullWhen(true)] out PersonIdentifier? identifier);

    /// <summary>True when the identifier is well formed and yet looks wrong: the registrar is asked to look again.</summary>
    bool LooksDoubtful(PersonIdentifier identifier);

    bool TryParseOrganisation(string? text, [NotNullWhen(true)] out string? identifier);

    /// <summary>
    /// The nth identifier that is well formed but cannot belong to anyone: it carries a birth date before 1890, and
    /// identifiers were first issued when nobody born then was alive. For the demo population only.
    /// </summary>
    PersonIdentifier ImpossiblePerson(int n);

    /// <summary>The nth well-formed identifier of an organisation that was never registered. For the demo only.</summary>
    string ImpossibleOrganisation(int n);
}
