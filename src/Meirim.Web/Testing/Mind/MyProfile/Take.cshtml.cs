using Meirim.Scales;
using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Testing.Mind.MyProfile;

/// <summary>The statements of one questionnaire of the part.</summary>
[Needs(Role.Practitioner)]
public sealed class TakeModel(ProfilePart profile) : MeirimPage
{
    private OwnPart _part = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Pack { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    public StatementsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        // whoever has not agreed reads about it first
        return _part.Consent is null || !_part.IsOpen ? RedirectToPage("/Testing/Mind/MyProfile/Index", new { Id }) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        var answers = StatementsView.Read(View.Pack, Request.Form);
        if (answers is null) return Refuse(MindProblems.AnswerWrong);
        View = View with { Answers = answers };
        if (await profile.Keep(Actor, _part, View.Pack, Language!, answers, cancel) is { } problem) return Refuse(problem);
        return RedirectToPage("/Testing/Mind/MyProfile/Index", new { Id });
    }

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (await profile.Find(Actor, Id, cancel) is not { } part || part.Packs.FirstOrDefault(p => p.Code == Pack) is not { } pack) return false;
        if (Language is null || PackUse.ForOneself(pack, Language) is not null) return false;
        (_part, View) = (part, new StatementsView(pack, Language, new Dictionary<int, double>()));
        return true;
    }
}
