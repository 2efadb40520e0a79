using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Register;
using Meirim.Web.Ui;

namespace Meirim.Web.Organisations;

/// <summary>What the register says of an organisation, in the language of the request.</summary>
public sealed class OrganisationWords(CountryData country, Texts texts, IServiceProvider services)
{
    public string Name(Organisation organisation) => organisation.Name.In(Language);

    /// <summary>The other names, each with its language; those that are the same once.</summary>
    public IEnumerable<(string Language, string Name)> OtherNames(Organisation organisation) =>
        Texts.Languages.Where(l => l != Language).Select(l => (l, organisation.Name.In(l))).Where(n => n.Item2 != Name(organisation)).DistinctBy(n => n.Item2);

    public string Kind(Organisation organisation) => Capital(Name(country.OrganisationKinds, organisation.Kind));

    public string Ownership(Organisation organisation) => texts[organisation.NonGovernmental ? "organisation.ngo" : "organisation.state"];

    public string Region(Organisation organisation) => Name(country.Regions, organisation.Region);

    public string Place(Organisation organisation) => PlaceNames(organisation).In(Language);

    public Words PlaceNames(Organisation organisation) => services.GetRequiredService<PublicSpecialists>().PlaceOf(organisation);

    public IEnumerable<string> Access(Organisation organisation) => organisation.AccessCodes.Select(c => Capital(Name(country.Access, c)));

    public IEnumerable<string> Services(IEnumerable<string> codes) => codes.Select(c => Name(country.Services, c));

    public IEnumerable<string> Settings(IEnumerable<string> codes) => codes.Select(c => Name(country.Settings, c));

    public string Occupation(string code) => Capital(Name(country.Occupations, code));

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private static string Name<T>(Vocabulary<T> list, string code) where T : CountryEntry => list.Find(code)?.Name.In(Language) ?? code;

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentUICulture) + text[1..];
}
