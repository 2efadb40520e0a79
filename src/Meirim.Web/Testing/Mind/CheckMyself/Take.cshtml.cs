using Meirim.Scales;
using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Testing.Mind.CheckMyself;

/// <summary>The statements of the self-check in the chosen language.</summary>
[Needs(Role.Practitioner)]
public sealed class TakeModel(PrivateSheets sheets, ScalePacks packs) : MeirimPage
{
    public ScalePack Pack { get; } = packs.Find(IndexModel.SelfCheck)!;

    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    public StatementsView View { get; private set; } = null!;

    public IActionResult OnGet() => Show(new Dictionary<int, double>()) is { } missing ? missing : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var answers = StatementsView.Read(Pack, Request.Form);
        if (Show(answers ?? new Dictionary<int, double>()) is { } missing) return missing;
        if (answers is null) return Refuse(MindProblems.AnswerWrong);
        if (!(await sheets.Keep(Actor, Pack, Language!, answers, cancel)).Succeeded(out var id, out var problem)) return Refuse(problem);
        return RedirectToPage("/Testing/Mind/CheckMyself/Result", new { id });
    }

    private NotFoundResult? Show(IReadOnlyDictionary<int, double> answers)
    {
        if (Language is null || PackUse.ForOneself(Pack, Language) is not null) return NotFound();
        View = new StatementsView(Pack, Language, answers);
        return null;
    }
}
