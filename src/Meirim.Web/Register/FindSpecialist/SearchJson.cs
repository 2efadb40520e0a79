using Meirim.Standards.Country;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>An answer in JSON, for the API and for <c>find --json</c>.</summary>
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
        specialists = answer.People.Select(p => new FoundJson(p, country)),
        filters = answer.Facets.ToDictionary(f => f.Name, f => f.Values.Select(v => new { v.Code, v.Count })),
        wider = answer.Wider.Select(w => new { w.Without, w.Total, query = w.Question.Query() }),
    };

    /// <summary>An entry with why it was found.</summary>
    private sealed class FoundJson(FoundSpecialist found, CountryData country) : SpecialistJson(found.Person, country)
    {
        public string? Spelling => found.Spelling;

        public IEnumerable<string> Reasons => found.Reasons.Select(r => r[(r.LastIndexOf('.') + 1)..]);

        public IEnumerable<object> Matched => found.Matched.Select(m => new { m.Filter, m.Code });
    }
}
