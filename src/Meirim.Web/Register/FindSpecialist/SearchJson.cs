using Meirim.Standards.Country;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>An answer in JSON, for the API and for <c>find --json</c>: codes beside their names in four languages.</summary>
internal static class SearchJson
{
    public static object Of(SearchAnswer answer, CountryData country) => new
    {
        answer.Total,
        more = answer.IsMore,
        answer.SameName,
        page = answer.Question.Page,
        answer.Pages,
        name = answer.NameText,
        understood = answer.Understood.Select(u => new { u.Term.Filter, u.Term.Codes, u.Words }),
        number = answer.Number,
        specialists = answer.People.Select(p => Of(p, country)),
        wider = answer.Wider.Select(w => new { w.Without, w.Total, query = w.Question.Query() }),
    };

    private static object Of(FoundSpecialist person, CountryData country) => new
    {
        person.Number,
        person.Name,
        person.Spelling,
        reasons = person.Reasons.Select(r => r[(r.LastIndexOf('.') + 1)..]),
        status = Code(person.Status),
        person.StatusSince,
        occupation = Coded(person.Occupation, country.Occupations),
        category = Coded(person.Category, country.Categories),
        posts = person.Posts.Select(p => new
        {
            occupation = Coded(p.Occupation, country.Occupations),
            organisation = p.Organisation,
            region = Coded(p.Region, country.Regions),
            place = p.Place,
        }),
        person.ConfirmedOn,
        person.ConfirmedBy,
    };

    public static string Code(EntryStatus status) => status.ToString().ToLowerInvariant();

    public static object? Coded<T>(string? code, Vocabulary<T> list) where T : CountryEntry =>
        code is null ? null : new { code, name = list.Find(code)?.Name };
}
