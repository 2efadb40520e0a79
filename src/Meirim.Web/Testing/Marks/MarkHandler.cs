using System.Globalization;
using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Marks;

/// <summary>Decides of a proposed mark: another methodologist than who proposed it, and none who judged. It takes effect before the release or never.</summary>
public sealed class MarkHandler(MeirimDb db, JournalWriter journal, EquatingReader equating, CountryClock clock)
{
    public const int LongestAnswer = 1_000;

    /// <summary>Puts the proposal into the unit of work.</summary>
    internal static void Propose(MeirimDb db, JournalWriter journal, Act act, TestRound round, double share, Guid? panel, string? equating)
    {
        var change = new MarkChange
        {
            Id = Guid.CreateVersion7(act.At),
            RoundId = round.Id,
            PanelId = panel,
            Equating = equating,
            OldShare = round.Blueprint().PassShare,
            NewShare = share,
            ProposedBy = act.Actor.AccountId!.Value,
            ProposedByName = act.Actor.Name,
            ProposedAt = act.At,
            Salt = Commitment.NewSalt(),
        };
        db.TestMarkChanges.Add(change);
        journal.Append(act, personId: null, [Item(change)]);
    }

    /// <summary>Proposes for a resit the mark that asks what the main round asks, with the figures as they are now.</summary>
    public async Task<Problem?> ProposeEquated(Actor actor, TestRound round, CancellationToken cancel)
    {
        if (actor.AccountId is null) return MarkProblems.NotProposer;
        if (await equating.Read(round, cancel) is not { Outcome: EquatingOutcome.Found, NewShare: { } share } figures) return MarkProblems.NothingToPropose;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.TestRounds.Where(r => r.Id == round.Id && r.ReleasedKey == null && r.State == RoundState.Scored && r.Key == figures.Key)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Version, r => r.Version), cancel) == 0) return MarkProblems.NotNow;
        if (await PanelHandler.IsOpen(db, round.Id, cancel)) return MarkProblems.OpenAlready;
        Propose(db, journal, Act.Now(ActKind.TestMarkProposed, actor, clock), round, share, null, figures.ToJson());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <param name="seen">Version of the proposal that the one who decides had before them.</param>
    public async Task<Problem?> Approve(Actor actor, Guid id, int seen, CancellationToken cancel)
    {
        if (await db.TestMarkChanges.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } change) return MarkProblems.Unknown;
        if (!await MayDecide(actor, change, cancel)) return MarkProblems.SamePerson;
        var act = Act.Now(ActKind.TestMarkApproved, actor, clock);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var round = db.TestRounds.Where(r => r.Id == change.RoundId && r.ReleasedKey == null);
        if (change.ReadEquating() is { } figures && !await round.AnyAsync(r => r.Key == figures.Key && db.TestRounds.Any(m => m.Id == r.ResitOf && m.Key == figures.MainKey), cancel)) return MarkProblems.KeyChanged;
        int? key = null;
        // what is scored already is scored anew, beside the old scores
        if (await round.Where(r => r.State == RoundState.Scored).ExecuteUpdateAsync(set => set.SetProperty(r => r.PassShare, change.NewShare).SetProperty(r => r.State, RoundState.Scoring)
                .SetProperty(r => r.Key, r => r.Key + 1).SetProperty(r => r.Version, r => r.Version + 1), cancel) == 1)
        {
            key = await round.Select(r => r.Key).SingleAsync(cancel);
            await KeyChangeHandler.ReckonAnew(db, change.RoundId, key.Value, cancel);
        }
        else if (await round.Where(r => r.State == RoundState.Drawn).ExecuteUpdateAsync(set => set.SetProperty(r => r.PassShare, change.NewShare).SetProperty(r => r.Version, r => r.Version + 1), cancel) == 0) return MarkProblems.NotNow;
        // a resit asks what its main round asks, until it has a mark of its own
        await db.TestRounds.Where(r => r.ResitOf == change.RoundId).ExecuteUpdateAsync(set => set.SetProperty(r => r.PassShare, change.NewShare).SetProperty(r => r.Version, r => r.Version + 1), cancel);
        return await Close(act, change, MarkState.Approved, key, null, seen, transaction, cancel);
    }

    public async Task<Problem?> Reject(Actor actor, Guid id, int seen, string? answer, CancellationToken cancel)
    {
        if (answer?.Trim() is not { Length: > 0 and <= LongestAnswer } why) return MarkProblems.AnswerMissing;
        if (await db.TestMarkChanges.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } change) return MarkProblems.Unknown;
        if (!await MayDecide(actor, change, cancel)) return MarkProblems.SamePerson;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        return await Close(Act.Now(ActKind.TestMarkRejected, actor, clock, why), change, MarkState.Rejected, null, why, seen, transaction, cancel);
    }

    public async Task<Problem?> Withdraw(Actor actor, Guid id, int seen, CancellationToken cancel)
    {
        if (await db.TestMarkChanges.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } change) return MarkProblems.Unknown;
        if (actor.AccountId is null || actor.AccountId != change.ProposedBy) return MarkProblems.NotProposer;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        return await Close(Act.Now(ActKind.TestMarkWithdrawn, actor, clock), change, MarkState.Withdrawn, null, null, seen, transaction, cancel);
    }

    /// <summary>Neither who proposed it nor a member of its panel.</summary>
    public async Task<bool> MayDecide(Actor actor, MarkChange change, CancellationToken cancel) => actor.AccountId is { } me && me != change.ProposedBy
        && !await db.TestPanelMembers.AnyAsync(m => m.PanelId == change.PanelId && m.AccountId == me, cancel);

    private async Task<Problem?> Close(
        Act act, MarkChange change, MarkState state, int? key, string? why, int seen, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancel)
    {
        if (await db.TestMarkChanges.Where(c => c.Id == change.Id && c.State == MarkState.Proposed && c.Version == seen).ExecuteUpdateAsync(set => set
                .SetProperty(c => c.State, state).SetProperty(c => c.Key, key).SetProperty(c => c.Answer, why).SetProperty(c => c.DecidedBy, act.Actor.AccountId).SetProperty(c => c.DecidedByName, act.Actor.Name)
                .SetProperty(c => c.DecidedAt, act.At).SetProperty(c => c.Version, c => c.Version + 1), cancel) == 0)
            return await db.TestMarkChanges.AnyAsync(c => c.Id == change.Id && c.State == MarkState.Proposed, cancel) ? MarkProblems.Stale : MarkProblems.Decided;
        journal.Append(act, personId: null, [Item(change)]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>What the ledger holds of a mark: the round, the panel or the figures of the equating, the share before and after.</summary>
    private static ActItem Item(MarkChange change) => ActItem.Of("test-mark", change.Id, change.Salt,
        string.Create(CultureInfo.InvariantCulture, $"{change.RoundId:D}\n{change.PanelId:D}\n{change.OldShare:R}\n{change.NewShare:R}\n{change.Equating}"));
}
