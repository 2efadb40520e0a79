using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>Find a specialist: one search, wholly in the address.</summary>
[OpenToAll]
public sealed class IndexModel : MeirimPage
{
    public SearchQuestion Question { get; private set; } = SearchQuestion.Read(_ => null);

    /// <summary>Null before anything is asked, and when the question is refused.</summary>
    public SearchAnswer? Answer { get; private set; }

    public CountryData Country => HttpContext.RequestServices.GetRequiredService<CountryData>();

    public DateOnly Today => HttpContext.RequestServices.GetRequiredService<CountryClock>().Today;

    /// <summary>The places where there is an organisation, in the reader's language and the order of its alphabet.</summary>
    public IReadOnlyList<string> Places { get; private set; } = [];

    /// <summary>People in the register.</summary>
    public int Everyone { get; private set; }

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var services = HttpContext.RequestServices;
        var db = services.GetRequiredService<MeirimDb>();
        Question = SearchQuestion.Read(name => Request.Query[name]);
        Places = [.. (await services.GetRequiredService<TermReader>().AllPlaces(db, cancel)).Select(p => p.In(Language)).Distinct().Order(StringComparer.CurrentCulture)];
        if (Question.IsEmpty)
        {
            Everyone = await db.RegisterEntries.CountAsync(cancel);
            return Page();
        }
        if (services.GetRequiredService<SearchLimit>().Check(HttpContext) is { } tooMany) return Refuse(tooMany);
        if (!(await services.GetRequiredService<SpecialistSearch>().Find(Question, cancel)).Succeeded(out var answer, out var problem)) return Refuse(problem);
        if (answer is { Number: { } number, Total: 1 }) return LocalRedirect($"~/specialists/{number}");
        Answer = answer;
        return Page();
    }

    public string Address(SearchQuestion question) => Url.Content("~/find" + question.Query());

    /// <summary>What a filter's code is called in the reader's language.</summary>
    public string NameOf(string filter, string code) => filter switch
    {
        "place" => HttpContext.RequestServices.GetRequiredService<PlaceNames>().Of(code, null).In(Language),
        "region" => Country.Regions.Find(code)?.Name.In(Language) ?? code,
        "occupation" => Country.Occupations.Find(code)?.Name.In(Language) ?? code,
        "service" => Country.Services.Find(code)?.Name.In(Language) ?? code,
        "setting" => Country.Settings.Find(code)?.Name.In(Language) ?? code,
        "language" when code == SearchQuestion.AnySignLanguage => Texts["find.any-sign-language"],
        "language" => Country.Languages.Find(code)?.Name.In(Language) ?? code,
        "category" => Country.Categories.Find(code)?.Name.In(Language) ?? code,
        _ => code,
    };

    public string NameOf(Term term) => string.Join(", ", term.Codes.Select(c => NameOf(term.Filter, c)).Distinct());
}
