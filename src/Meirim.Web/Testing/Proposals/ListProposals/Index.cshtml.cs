using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Proposals.ListProposals;

/// <summary>The proposals that wait to be coded, or those of a theme; and how many there are of each from each region.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, ProposalHandler handler, ProposalThemes themes, CountryData country) : MeirimPage
{
    private const int Shown = 25;

    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    /// <summary>The last one of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public CountsView View { get; private set; } = null!;

    public IReadOnlyList<(Proposal Proposal, string? Words)> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyList<SelectListItem> Themes => themes.Choices;

    [TempData]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (!themes.Has(Theme)) Theme = null;
        View = new CountsView(await ProposalCounts.Read(db, themes, cancel), themes, country, Texts);
        var asked = db.Proposals.AsNoTracking().Include(p => p.Themes).Where(p => Theme == null ? !p.IsCoded : p.Themes.Any(t => t.Theme == Theme));
        if (After is { } after) asked = asked.Where(p => p.Id.CompareTo(after) > 0);
        var found = await asked.OrderBy(p => p.Id).Take(Shown + 1).ToListAsync(cancel);
        Lines = [.. found.Take(Shown).Select(p => (p, handler.Words(p)))];
        if (found.Count > Shown) Next = Url.Page("/Testing/Proposals/ListProposals/Index", new { Theme, After = found[Shown - 1].Id.ToString("D", CultureInfo.InvariantCulture) });
    }
}
