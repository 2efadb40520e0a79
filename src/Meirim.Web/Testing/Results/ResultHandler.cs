using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Marks;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Testing.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Results;

/// <summary>The two decisions behind a result: to close and score a round, and to release it. The work follows in the background.</summary>
public sealed class ResultHandler(MeirimDb db, JournalWriter journal, CountryClock clock, ReleaseGate gate)
{
    /// <summary>Nobody may begin any more, and the sheets are scored. Refused while somebody still sits.</summary>
    public async Task<Problem?> Score(Actor actor, Guid roundId, CancellationToken cancel)
    {
        if (await db.TestAttempts.AnyAsync(a => a.RoundId == roundId && a.StartedAt != null && a.HandedInAt == null, cancel)) return RoundProblems.StillSitting;
        if (!await db.TestAttempts.AnyAsync(a => a.RoundId == roundId && a.HandedInAt != null, cancel)) return RoundProblems.NothingDrawn;
        return await Turn(actor, roundId, RoundState.Drawn, RoundState.Scoring, ActKind.TestScored, RoundProblems.NotPlanned, cancel);
    }

    /// <summary>The results may be told. Refused before keys and fairness were checked, and while a change of the key or the mark waits to be decided of.</summary>
    public async Task<Problem?> Release(Actor actor, Guid roundId, CancellationToken cancel) =>
        await gate.Check(roundId, cancel) ?? await Turn(actor, roundId, RoundState.Scored, RoundState.Releasing, ActKind.TestReleased, RoundProblems.NotScored, cancel);

    private async Task<Problem?> Turn(Actor actor, Guid roundId, RoundState from, RoundState to, ActKind kind, Problem otherwise, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.TestRounds.Where(r => r.Id == roundId && r.State == from).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, to).SetProperty(r => r.Version, r => r.Version + 1), cancel) == 0) return otherwise;
        var (salt, key) = await db.TestRounds.Where(r => r.Id == roundId).Select(r => new ValueTuple<byte[], int>(r.Salt, r.Key)).SingleAsync(cancel);
        // asked while the row is held: a change that is proposed at this moment comes before or after
        if (kind == ActKind.TestReleased && await db.TestKeyChanges.AnyAsync(c => c.RoundId == roundId && (c.State == KeyChangeState.Reckoning || c.State == KeyChangeState.Proposed), cancel)) return KeyProblems.OpenChange;
        if (kind == ActKind.TestReleased && await PanelHandler.IsOpen(db, roundId, cancel)) return MarkProblems.StillOpen;
        var scores = kind == ActKind.TestReleased ? await db.TestScores.AsNoTracking().Where(s => s.RoundId == roundId && s.Key == key).OrderBy(s => s.AttemptId).Select(s => s.Hash).ToListAsync(cancel) : [];
        journal.Append(Act.Now(kind, actor, clock), personId: null, [ActItem.Of("round", roundId, salt, $"{to}\n{string.Join('\n', scores)}")]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }
}
