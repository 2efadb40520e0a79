using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Regrade.ViewChange;

/// <summary>One change of a key: what it says, what it would do to whom, and the decision.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, RoundKeys keys, KeyChangeHandler handler, KeyChangeWords words, BankWords bank) : KeyPage(db, keys)
{
    public const int Lines = 100;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>From 0.</summary>
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Shown { get; set; }

    /// <summary>Version of the proposal that the reader had before them.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public KeyChange Change { get; private set; } = null!;

    public DryRunTotals? Totals { get; private set; }

    public IReadOnlyList<SaidChange> Said { get; private set; } = [];

    /// <summary>One page of those whose result changes, with their register numbers.</summary>
    public IReadOnlyList<(DryRunLine Line, string Number)> People { get; private set; } = [];

    public BankWords Words => bank;

    public bool IsMine => Actor.AccountId == Change.ProposedBy;

    public bool KeepsPass { get; private set; }

    public string? Next => Totals is { } totals && (Shown + 1) * Lines < totals.Points ? At(Shown + 1) : null;

    public string? Previous => Shown > 0 ? At(Shown - 1) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Read(cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancel) => Do(() => handler.Approve(Actor, Id, Seen, cancel), "test-key.done.approved", cancel);

    public Task<IActionResult> OnPostRejectAsync(CancellationToken cancel) => Do(() => handler.Reject(Actor, Id, Seen, Answer, cancel), "test-key.done.rejected", cancel);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) => Do(() => handler.Withdraw(Actor, Id, Seen, cancel), "test-key.done.withdrawn", cancel);

    private async Task<IActionResult> Do(Func<Task<Problem?>> what, string done, CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (await what() is { } problem) return Refuse(problem);
        Done = Texts.In(Reading, done);
        return RedirectToPage(new { Code, Id });
    }

    private string? At(int number) => Url.Page(null, new Dictionary<string, object?> { ["code"] = Code, ["id"] = Id, ["page-number"] = number });

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (!await ReadRound(cancel) || await Db.TestKeyChanges.AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id && c.RoundId == Round.Id, cancel) is not { } change) return false;
        (Change, Totals, KeepsPass) = (change, change.State == KeyChangeState.Reckoning ? null : change.ReadTotals(), Round.Blueprint().KeepsPass);
        Said = await words.Say(change.Questions(), cancel);
        if (Totals is null) return true;
        var shown = change.ReadLines().Skip(Math.Max(0, Shown) * Lines).Take(Lines).ToList();
        var ids = shown.ConvertAll(l => l.Attempt);
        var numbers = await Db.TestAttempts.Where(a => ids.Contains(a.Id)).Join(Db.People, a => a.PersonId, p => p.Id, (a, p) => new { a.Id, p.Number }).ToDictionaryAsync(x => x.Id, x => x.Number, cancel);
        People = [.. shown.Select(l => (l, numbers[l.Attempt]))];
        return true;
    }
}
