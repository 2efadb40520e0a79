using Meirim.Web.Accounts;
using Meirim.Web.Testing.Regrade;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Marks.ViewPanel;

/// <summary>The protocol of a panel, to follow and to print. Of a round of judging that is open it says only who has handed in.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, PanelHandler handler) : MarkPage(db)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The round of judging that the reader had before them.</summary>
    [BindProperty]
    public int Turn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public MarkPanel Panel { get; private set; } = null!;

    public IReadOnlyList<PanelMember> Members { get; private set; } = [];

    /// <summary>Codes of the questions, in the panel's order.</summary>
    public IReadOnlyList<string> Questions { get; private set; } = [];

    public PanelFigures? First { get; private set; }

    public PanelFigures? Second { get; private set; }

    public MarkChange? Change { get; private set; }

    public bool IsMine => Panel.OpenedBy == Actor.AccountId;

    public int HandedIn => Panel.Turn is { } turn ? Members.Count(m => m.HandedIn(turn) is not null) : 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Read(cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancel) => Do(() => handler.Close(Actor, Id, Turn, cancel), Turn == 1 ? "panel.done.first" : "panel.done.second", cancel);

    public Task<IActionResult> OnPostAbandonAsync(CancellationToken cancel) => Do(() => handler.Abandon(Actor, Id, Reason, cancel), "panel.done.abandoned", cancel);

    private async Task<IActionResult> Do(Func<Task<Problem?>> what, string done, CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (await what() is { } problem) return Refuse(problem);
        Done = Texts.In(Reading, done);
        return RedirectToPage(new { Code, Id });
    }

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (!await ReadRound(cancel) || await Db.TestPanels.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id && p.RoundId == Round.Id, cancel) is not { } panel) return false;
        (Panel, First, Second) = (panel, panel.Figures(1), panel.Figures(2));
        Members = await Db.TestPanelMembers.AsNoTracking().Where(m => m.PanelId == Id).OrderBy(m => m.Number).ToListAsync(cancel);
        Change = await Db.TestMarkChanges.AsNoTracking().SingleOrDefaultAsync(c => c.PanelId == Id, cancel);
        var items = panel.ReadItems();
        var stored = await BankItems.Read(Db, items.Select(i => i.Item), cancel);
        Questions = [.. items.Select(i => stored[i.Item].Code)];
        return true;
    }
}
