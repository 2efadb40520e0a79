using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Testing.Proposals.AnswerProposals;

/// <summary>Publishes what a body answers to the proposals of a theme, in every official language of the country.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(ProposalHandler handler, ProposalThemes themes, CountryData country, CountryClock clock) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    [BindProperty]
    public List<AnswerFields> Answers { get; set; } = [];

    [BindProperty]
    public DateOnly? AnsweredOn { get; set; }

    public IReadOnlyList<SelectListItem> Themes => themes.Choices;

    public string LanguageName(string code) => country.Languages.Find(code)?.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? code;

    public void OnGet()
    {
        Answers = [.. country.OfficialLanguages.Select(l => new AnswerFields { Language = l })];
        AnsweredOn = clock.Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Wrong();
        // what is published is in every official language, whatever the form says
        var given = Answers.DistinctBy(a => a.Language).ToDictionary(a => a.Language, StringComparer.Ordinal);
        Answers = [.. country.OfficialLanguages.Select(l => given.GetValueOrDefault(l) ?? new AnswerFields { Language = l })];
        var texts = Answers.ToDictionary(a => a.Language, a => new AnswerText(a.Summary ?? "", a.Answer ?? "", a.Body ?? ""));
        if (await handler.Answer(Actor, Theme, texts, AnsweredOn, cancel) is { } problem)
            return Refuse(problem.Code == ProposalProblems.TextMissing.Code ? problem.With(LanguageName((string)problem.Arguments[0])) : problem);
        TempData["Done"] = Texts.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, "proposal.done.published");
        return RedirectToPage("/Testing/Proposals/ListProposals/Index");
    }

    private PageResult Wrong()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
