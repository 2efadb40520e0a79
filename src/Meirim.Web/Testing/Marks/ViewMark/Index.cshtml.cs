using Meirim.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Marks.ViewMark;

/// <summary>The pass mark of a round: what holds and by whose decision, what is proposed, the panels.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, MarkHandler handler, EquatingReader equating) : MarkPage(db)
{
    [BindProperty]
    public Guid Id { get; set; }

    /// <summary>Version of the proposal that the reader had before them.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public double Share { get; private set; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<MarkChange> Changes { get; private set; } = [];

    public IReadOnlyList<MarkPanel> Panels { get; private set; } = [];

    /// <summary>What waits to be decided of.</summary>
    public MarkChange? Proposed { get; private set; }

    /// <summary>What the proposed mark and the one in force do to people; empty without results.</summary>
    public IReadOnlyList<MarkEffect> New { get; private set; } = [];

    public IReadOnlyList<MarkEffect> Old { get; private set; } = [];

    /// <summary>A scored resit held against its main round: as it was proposed, or as it is now.</summary>
    public EquatingFigures? Equating { get; private set; }

    public bool MayPropose => MayChange && Proposed is null && Equating is { Outcome: EquatingOutcome.Found };

    public bool MayDecide { get; private set; }

    public bool IsMine => Proposed?.ProposedBy == Actor.AccountId;

    /// <summary>Whence the mark in force comes: the end of a text's key.</summary>
    public string From => Changes.Any(c => c.State == MarkState.Approved) ? "decision" : Round.PassShare is null ? "blueprint" : "main";

    public bool MayOpen => MayChange && Round.ResitOf is null && Proposed is null && !Panels.Any(p => p.IsOpen);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Read(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostEquateAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (await handler.ProposeEquated(Actor, Round, cancel) is { } problem) return Refuse(problem);
        Done = Texts["mark.done.proposed"];
        return RedirectToPage(new { Code });
    }

    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancel) => Do(() => handler.Approve(Actor, Id, Seen, cancel), "mark.done.approved", cancel);

    public Task<IActionResult> OnPostRejectAsync(CancellationToken cancel) => Do(() => handler.Reject(Actor, Id, Seen, Answer, cancel), "mark.done.rejected", cancel);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) => Do(() => handler.Withdraw(Actor, Id, Seen, cancel), "mark.done.withdrawn", cancel);

    private async Task<IActionResult> Do(Func<Task<Problem?>> what, string done, CancellationToken cancel)
    {
        if (!await Read(cancel) || Changes.All(c => c.Id != Id)) return NotFound();
        if (await what() is { } problem) return Refuse(problem);
        Done = Texts.In(Reading, done);
        return RedirectToPage(new { Code });
    }

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (!await ReadRound(cancel)) return false;
        Share = Round.Blueprint().PassShare;
        Changes = await Db.TestMarkChanges.AsNoTracking().Where(c => c.RoundId == Round.Id).OrderByDescending(c => c.Id).ToListAsync(cancel);
        Panels = await Db.TestPanels.AsNoTracking().Where(p => p.RoundId == Round.Id).OrderByDescending(p => p.Id).ToListAsync(cancel);
        Proposed = Changes.FirstOrDefault(c => c.State == MarkState.Proposed);
        // of a mark that holds, the figures by which it was decided
        Equating = (Proposed ?? Changes.FirstOrDefault(c => c.State == MarkState.Approved))?.ReadEquating() ?? await equating.Read(Round, cancel);
        if (Proposed is null) return true;
        MayDecide = await handler.MayDecide(Actor, Proposed, cancel);
        var scores = await PanelHandler.Scores(Db, Round, cancel);
        (Old, New) = (PanelReckoning.Effects(Proposed.OldShare, scores), PanelReckoning.Effects(Proposed.NewShare, scores));
        return true;
    }
}
