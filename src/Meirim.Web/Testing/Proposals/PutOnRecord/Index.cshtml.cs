using System.Globalization;
using Meirim.Web.Accounts;
using Meirim.Web.Records;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Testing.Proposals.PutOnRecord;

/// <summary>What the person said of themselves in the survey: they say, answer by answer, what of it may stand on their record.</summary>
[Needs(Role.Practitioner)]
public sealed class IndexModel(SurveyAnswers answers, PutOnRecordHandler handler, FactWords words) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public List<string> Facts { get; set; } = [];

    [BindProperty]
    public bool Agree { get; set; }

    public OwnSurvey Survey { get; private set; } = null!;

    [TempData]
    public string? Done { get; set; }

    public string Title(SurveyFactLine fact) => words.Title(fact.Body);

    public string Title(StoredFact fact) => words.Title(fact.ToFact().Body);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Read(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPutAsync(CancellationToken cancel) =>
        await Read(cancel) ? After(await handler.Put(Actor, Survey, Facts, Agree, Texts["survey.reason", Survey.Round.Code], cancel), "survey.done.put") : NotFound();

    public async Task<IActionResult> OnPostTakeOffAsync(string? key, CancellationToken cancel) =>
        await Read(cancel) ? After(await handler.TakeOff(Actor, Survey, key, Texts["survey.reason.off"], cancel), "survey.done.off") : NotFound();

    private IActionResult After(Problem? problem, string done)
    {
        if (problem is not null) return Refuse(problem);
        Done = Texts.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, done);
        return RedirectToPage(new { Id });
    }

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (await answers.Find(Actor, Id, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, cancel) is not { } survey) return false;
        Survey = survey;
        return true;
    }
}
