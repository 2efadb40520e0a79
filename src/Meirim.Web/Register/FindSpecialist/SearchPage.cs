using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Register.Search;
using Meirim.Web.Ui;
using Meirim.Web.Ui.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>What the pages of the search share: the question in the address, the answer to it, and how its codes are called.</summary>
public abstract class SearchPage : MeirimPage
{
    public SearchQuestion Question { get; private set; } = SearchQuestion.Read(_ => default);

    /// <summary>Null when the question is refused.</summary>
    public SearchAnswer? Answer { get; private set; }

    public CountryData Country => HttpContext.RequestServices.GetRequiredService<CountryData>();

    public DateOnly Today => HttpContext.RequestServices.GetRequiredService<CountryClock>().Today;

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public ReadingChoice Reading => ReadingChoice.Of(Request);

    /// <summary>The address of a search.</summary>
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

    /// <summary>Reads the question from the address and answers it with the people of one page, or with the first so many. The refusal when it cannot be answered.</summary>
    protected async Task<IActionResult?> Ask(CancellationToken cancel, int? most = null)
    {
        var services = HttpContext.RequestServices;
        Question = SearchQuestion.Read(name => Request.Query[name]);
        if (!Question.IsEmpty && services.GetRequiredService<SearchLimit>().Check(HttpContext) is { } tooMany) return Refuse(tooMany);
        var search = services.GetRequiredService<SpecialistSearch>();
        var found = most is { } first ? await search.FindFirst(Question, first, cancel) : await search.Find(Question, cancel);
        if (!found.Succeeded(out var answer, out var problem)) return Refuse(problem);
        Answer = answer;
        return null;
    }
}
