using System.Globalization;
using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Testing.Proposals.Propose;

/// <summary>A worker proposes something, and sees what became of it.</summary>
[Needs(Role.Practitioner)]
public sealed class IndexModel(ProposalHandler handler, ProposalThemes themes) : MeirimPage
{
    [BindProperty]
    public string? Words { get; set; }

    public IReadOnlyList<(Proposal Proposal, string? Words)> Own { get; private set; } = [];

    [TempData]
    public string? Done { get; set; }

    public string ThemeName(string code) => themes.Name(code);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        // a country without themes collects no proposals
        if (themes.All.Count == 0) return NotFound();
        await Read(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancel)
    {
        if (themes.All.Count == 0) return NotFound();
        if (await handler.Make(Actor, Words, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, cancel) is { } problem)
        {
            await Read(cancel);
            return Refuse(problem);
        }
        Done = Texts["proposal.done.sent"];
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken cancel)
    {
        await handler.TakeBack(Actor, id, cancel);
        Done = Texts["proposal.done.taken-back"];
        return RedirectToPage();
    }

    private async Task Read(CancellationToken cancel) => Own = [.. (await handler.Own(Actor, cancel)).Select(p => (p, handler.Words(p)))];
}
