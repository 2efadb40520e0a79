using System.Globalization;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Marks.ListPanels;

/// <summary>The panels in which someone judges or has judged, newest first.</summary>
[Needs(Role.Author, Role.Methodologist)]
public sealed class IndexModel(MeirimDb db) : MeirimPage
{
    public IReadOnlyList<(MarkPanel Panel, TestRound Round, PanelMember Member)> Panels { get; private set; } = [];

    public static string Reading => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "private, no-store";
        if (Actor.AccountId is not { } me) return;
        var rows = await (from m in db.TestPanelMembers.AsNoTracking()
                          where m.AccountId == me
                          join p in db.TestPanels on m.PanelId equals p.Id
                          join r in db.TestRounds on p.RoundId equals r.Id
                          orderby p.Id descending
                          select new { p, r, m }).ToListAsync(cancel);
        Panels = [.. rows.Select(x => (x.p, x.r, x.m))];
    }
}
