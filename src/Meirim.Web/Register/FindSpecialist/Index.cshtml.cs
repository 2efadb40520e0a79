using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Register.Search;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>Find a specialist: one search, wholly in the address.</summary>
[OpenToAll]
public sealed class IndexModel : MeirimPage
{
    // what helps most to choose comes first
    private static readonly string[] FacetOrder =
        ["service", "setting", "language", "free", "waiting", "home", "region", "place", "organisation", "access", "occupation", "category", "level"];

    public SearchQuestion Question { get; private set; } = SearchQuestion.Read(_ => default);

    /// <summary>Null when the question is refused.</summary>
    public SearchAnswer? Answer { get; private set; }

    public CountryData Country => HttpContext.RequestServices.GetRequiredService<CountryData>();

    public DateOnly Today => HttpContext.RequestServices.GetRequiredService<CountryClock>().Today;

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var services = HttpContext.RequestServices;
        Question = SearchQuestion.Read(name => Request.Query[name]);
        if (!Question.IsEmpty && services.GetRequiredService<SearchLimit>().Check(HttpContext) is { } tooMany) return Refuse(tooMany);
        if (!(await services.GetRequiredService<SpecialistSearch>().Find(Question, cancel)).Succeeded(out var answer, out var problem)) return Refuse(problem);
        if (answer is { Number: { } number, Total: 1 }) return LocalRedirect($"~/specialists/{number}");
        Answer = answer;
        return Page();
    }

    public static int PlaceOf(string facet) => Array.IndexOf(FacetOrder, facet);

    public string Address(SearchQuestion question) => Url.Content("~/find" + question.Query());

    /// <summary>What a filter's code is called in the reader's language.</summary>
    public string NameOf(string filter, string code) => filter switch
    {
        // a value that is refused is said as it stands in the address
        _ when Facets.Named(filter) is { } facet && FacetValues.Unknown(facet, code, Country) is not null => code,
        "place" => HttpContext.RequestServices.GetRequiredService<PlaceNames>().Named(code).In(Language),
        "region" => Country.Regions.Find(code)?.Name.In(Language) ?? code,
        "occupation" => Country.Occupations.Find(code)?.Name.In(Language) ?? code,
        "service" => Country.Services.Find(code)?.Name.In(Language) ?? code,
        "setting" => Country.Settings.Find(code)?.Name.In(Language) ?? code,
        "language" when code == SearchQuestion.AnySignLanguage => Texts["find.any-sign-language"],
        "language" => Country.Languages.Find(code)?.Name.In(Language) ?? code,
        "category" => Country.Categories.Find(code)?.Name.In(Language) ?? code,
        "access" => Country.Access.Find(code)?.Name.In(Language) ?? code,
        "organisation" => Answer?.Organisations.GetValueOrDefault(code)?.In(Language) ?? Texts["find.organisation"],
        "level" => Texts["find.level-no", code],
        "home" or "free" or "waiting" => Texts[$"find.{filter}.{code}"],
        _ => code,
    };

    public string NameOf(Term term) => string.Join(", ", term.Codes.Select(c => NameOf(term.Filter, c)).Distinct());
}
