using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Results;

/// <summary>
/// Scores sheets and brings records in line with released results, portion by portion, each in one transaction: whoever is killed
/// is followed by the next, and nothing is done twice. What a proposed key would do is reckoned here too.
/// </summary>
public sealed class ResultWork(MeirimDb db, SheetScorer scorer, RoundKeys keys, ResultRecords records, KeyReckoning reckoning, JournalWriter journal, CountryClock clock)
{
    private const int Portion = 200;

    /// <summary>The next portion of the oldest round that waits. False when none does.</summary>
    public async Task<bool> Next(CancellationToken cancel)
    {
        foreach (var round in await db.TestRounds.AsNoTracking().Where(r => r.State == RoundState.Scoring || r.State == RoundState.Releasing).OrderBy(r => r.Id).ToListAsync(cancel))
            if (await Next(round, cancel)) return true;
        return await reckoning.Next(cancel);
    }

    private async Task<bool> Next(TestRound round, CancellationToken cancel)
    {
        bool more = round.State == RoundState.Scoring ? await Score(round, cancel) : await records.Write(round, Portion, cancel);
        db.ChangeTracker.Clear();
        if (more) return true;
        // whoever began in the moment of closing is waited for
        if (round.State == RoundState.Scoring && await db.TestAttempts.AnyAsync(a => a.RoundId == round.Id && a.StartedAt != null && a.HandedInAt == null, cancel)) return false;
        if (round.State == RoundState.Scoring) await Scored(round, cancel);
        else await Released(round, cancel);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task<bool> Score(TestRound round, CancellationToken cancel)
    {
        var attempts = await db.TestAttempts.AsNoTracking().Where(a => a.RoundId == round.Id && a.SheetHash != null && !db.TestScores.Any(s => s.AttemptId == a.Id && s.Key == round.Key))
            .OrderBy(a => a.Id).Take(Portion).ToListAsync(cancel);
        if (attempts.Count == 0) return false;
        var key = await keys.Read(round.Id, round.Key, cancel);
        db.TestScores.AddRange(await scorer.Score(round, key, await keys.HashOf(round.Id, key, cancel), attempts, cancel));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            // one who held the lease before was slow, and scored these meanwhile
        }
        return true;
    }

    /// <summary>Every sheet has its score. After a release the records follow at once: the new key was decided of by two.</summary>
    private async Task Scored(TestRound round, CancellationToken cancel)
    {
        var now = clock.Now;
        var next = round.ReleasedKey is null ? RoundState.Scored : RoundState.Releasing;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        int turned = await db.TestRounds.Where(r => r.Id == round.Id && r.State == RoundState.Scoring && r.Key == round.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, next).SetProperty(r => r.ScoredAt, now).SetProperty(r => r.Version, r => r.Version + 1), cancel);
        if (turned == 1 && round.Key > RoundKey.First)
        {
            var written = TestScore.HashOfAll((await db.TestScores.AsNoTracking().Where(s => s.RoundId == round.Id && s.Key == round.Key).Select(s => new { s.AttemptId, s.Hash }).ToListAsync(cancel)).Select(s => (s.AttemptId, s.Hash)));
            await db.TestKeyChanges.Where(c => c.RoundId == round.Id && c.Key == round.Key).ExecuteUpdateAsync(set => set.SetProperty(c => c.AppliedAt, now).SetProperty(c => c.AppliedHash, written), cancel);
            journal.Append(Act.Now(ActKind.TestRegraded, Actor.Program, clock), personId: null, [ActItem.Of("round", round.Id, round.Salt, $"key {round.Key}\n{written}")]);
            await db.SaveChangesAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
    }

    /// <summary>From now on people see the results of this key; the day of the first release stays, and with it the deadline of appeals.</summary>
    private async Task Released(TestRound round, CancellationToken cancel)
    {
        var at = round.ReleasedAt ?? clock.Now;
        await db.TestRounds.Where(r => r.Id == round.Id && r.State == RoundState.Releasing)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RoundState.Released).SetProperty(r => r.ReleasedAt, at).SetProperty(r => r.ReleasedKey, r => (int?)r.Key).SetProperty(r => r.Version, r => r.Version + 1), cancel);
    }
}
