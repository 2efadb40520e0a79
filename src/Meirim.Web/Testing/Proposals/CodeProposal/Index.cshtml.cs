using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Proposals.CodeProposal;

/// <summary>Somebody of the ministry reads a proposal and says what it is about. Who wrote it stands nowhere.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, ProposalHandler handler, ProposalThemes themes, CountryData country) : MeirimPage
{
    [BindProperty]
    public List<string> Themes { get; set; } = [];

    [BindProperty]
    public int Seen { get; set; }

    public Proposal Proposal { get; private set; } = null!;

    public string? Words { get; private set; }

    public string Region => new CountsView(null!, themes, country, Texts).Region(Proposal.Region ?? "");

    public IReadOnlyList<SelectListItem> Choices => themes.Choices;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await Read(id, cancel)) return NotFound();
        (Themes, Seen) = ([.. Proposal.Themes.Select(t => t.Theme)], Proposal.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await Read(id, cancel)) return NotFound();
        if (await handler.Code(Actor, id, Themes, Seen, cancel) is { } problem) return Refuse(problem);
        TempData["Done"] = Texts.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, "proposal.done.coded");
        return RedirectToPage("/Testing/Proposals/ListProposals/Index");
    }

    private async Task<bool> Read(Guid id, CancellationToken cancel)
    {
        if (await db.Proposals.AsNoTracking().Include(p => p.Themes).SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } found) return false;
        (Proposal, Words) = (found, handler.Words(found));
        return true;
    }
}
