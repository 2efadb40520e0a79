using Meirim.Standards.Country;
using Meirim.Web.Register;

namespace Meirim.Web.Exchange.Own;

/// <summary>An entry in our own JSON: codes beside their names in four languages, as the search and the entry of <c>/api/v1</c> write them.</summary>
internal sealed class EntryJsonWriter(CountryCodes codes)
{
    public object Of(PublicSpecialist person) => new
    {
        person.Number,
        name = person.Names.Count > 0 ? person.Names[0].Full : "",
        spellings = person.Names.Select(n => n.Full).Distinct(StringComparer.Ordinal).Skip(1),
        status = person.Status.ToString().ToLowerInvariant(),
        person.StatusSince,
        occupation = Coded(person.Occupation, codes.Country.Occupations),
        category = Coded(person.Category, codes.Country.Categories),
        person.CategorySince,
        person.CategoryUntil,
        posts = person.Posts.Select(p => new
        {
            occupation = Coded(p.Occupation, codes.Country.Occupations),
            organisation = p.Organisation,
            organisationId = p.OrganisationId,
            region = Coded(p.Region, codes.Country.Regions),
            p.Place,
            p.Since,
        }),
        services = person.Services.Select(s => Coded(s, codes.Country.Services)),
        settings = person.Settings.Select(s => Coded(s, codes.Country.Settings)),
        languages = person.Languages.Select(l => Coded(l, codes.Country.Languages)),
        person.ConfirmedOn,
        person.ConfirmedBy,
        person.ChangedAt,
    };

    private static object? Coded<T>(string? code, Vocabulary<T> list) where T : CountryEntry => code is null ? null : new { code, name = list.Find(code)?.Name };
}
