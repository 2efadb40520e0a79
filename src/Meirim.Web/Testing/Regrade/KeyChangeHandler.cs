using System.Globalization;
using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Appeals;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Regrade;

/// <summary>Changes a round's key: one methodologist proposes, another approves or rejects; who proposed may withdraw (R12).</summary>
public sealed class KeyChangeHandler(MeirimDb db, JournalWriter journal, RoundKeys keys, ItemReader reader, CountryClock clock)
{
    public const int LongestReason = 1_000, MostQuestions = 50;

    /// <summary>What is wrong with a change of one question; null when it can be proposed.</summary>
    public async Task<Problem?> Check(TestRound round, QuestionChange change, CancellationToken cancel)
    {
        if (!Enum.IsDefined(change.Kind)) return KeyProblems.KindMissing;
        if ((await keys.Questions(round.Id, cancel)).All(q => q.Item != change.Item || q.Version != change.Version)) return KeyProblems.QuestionUnknown;
        var key = await keys.Read(round.Id, round.Key, cancel);
        var now = key.KindOf(change.Item, change.Version);
        if (now == change.Kind && !change.HasKey) return KeyProblems.SameKey;
        if (change.Kind == KeyChangeKind.SecondKey && now is KeyChangeKind.Void or KeyChangeKind.AllCorrect) return KeyProblems.OutAlready;
        if (!change.HasKey) return null;
        var item = (await reader.Read([(change.Item, change.Version)], cancel))[(change.Item, change.Version)];
        return Rekeying.Fault(key.Rights(change.Item, change.Version, item)[0], change.Kind, change.Right);
    }

    public async Task<Outcome<KeyChange>> Propose(Actor actor, TestRound round, IReadOnlyList<QuestionChange> changes, string? reason, CancellationToken cancel)
    {
        if (reason?.Trim() is not { Length: > 0 and <= LongestReason } why) return KeyProblems.ReasonMissing;
        if (changes.Count == 0 || changes.DistinctBy(c => (c.Item, c.Version)).Count() != changes.Count) return KeyProblems.NothingChanged;
        if (changes.Count > MostQuestions) return KeyProblems.TooMany.With(MostQuestions);
        foreach (var one in changes)
            if (await Check(round, one, cancel) is { } problem) return problem;
        if (actor.AccountId is not { } me) return KeyProblems.SamePerson;
        var act = Act.Now(ActKind.TestKeyProposed, actor, clock, why);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // the row is held: whoever releases or decides at this moment comes before or after
        if (await db.TestRounds.Where(r => r.Id == round.Id && r.Key == round.Key && (r.State == RoundState.Scored || r.State == RoundState.Released))
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Version, r => r.Version), cancel) == 0) return KeyProblems.NotNow;
        var change = new KeyChange
        {
            Id = Guid.CreateVersion7(act.At),
            RoundId = round.Id,
            BaseKey = round.Key,
            Changes = QuestionChange.Write(changes.Select(c => c.HasKey ? c : c with { Right = null })),
            Reason = why,
            ProposedBy = me,
            ProposedByName = actor.Name,
            ProposedAt = act.At,
            Salt = Commitment.NewSalt(),
        };
        db.TestKeyChanges.Add(change);
        journal.Append(act, personId: null, [Item(change, change.BaseKey)]);
        await db.SaveChangesAsync(cancel);
        // what was upheld of these questions is answered by this change
        var items = changes.Select(c => c.Item).ToList();
        await db.TestAppeals.Where(a => a.RoundId == round.Id && items.Contains(a.ItemId) && a.State == AppealState.Upheld && a.KeyChangeId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.KeyChangeId, (Guid?)change.Id), cancel);
        await transaction.CommitAsync(cancel);
        return change;
    }

    /// <param name="seen">Version of the proposal that the one who decides had before them.</param>
    public async Task<Problem?> Approve(Actor actor, Guid id, int seen, CancellationToken cancel)
    {
        if (await db.TestKeyChanges.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } change) return KeyProblems.Unknown;
        if (actor.AccountId is not { } me || me == change.ProposedBy) return KeyProblems.SamePerson;
        var act = Act.Now(ActKind.TestKeyApproved, actor, clock);
        int next = change.BaseKey + 1;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.TestRounds.Where(r => r.Id == change.RoundId && r.Key == change.BaseKey && (r.State == RoundState.Scored || r.State == RoundState.Released))
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RoundState.Scoring).SetProperty(r => r.Key, next).SetProperty(r => r.Version, r => r.Version + 1), cancel) == 0) return await WhyNot(id, cancel);
        if (await db.TestKeyChanges.Where(c => c.Id == id && c.State == KeyChangeState.Proposed && c.Version == seen).ExecuteUpdateAsync(set => set
                .SetProperty(c => c.State, KeyChangeState.Approved).SetProperty(c => c.Key, next).SetProperty(c => c.DecidedBy, me).SetProperty(c => c.DecidedByName, actor.Name)
                .SetProperty(c => c.DecidedAt, act.At).SetProperty(c => c.Version, c => c.Version + 1), cancel) == 0) return await WhyNot(id, cancel);
        await ReckonAnew(db, change.RoundId, next, cancel);
        journal.Append(act, personId: null, [Item(change, next), ActItem.Of("round", change.RoundId, change.Salt, string.Create(CultureInfo.InvariantCulture, $"key {next}\n{change.ResultHash}"))]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    public async Task<Problem?> Reject(Actor actor, Guid id, int seen, string? answer, CancellationToken cancel)
    {
        if (answer?.Trim() is not { Length: > 0 and <= LongestReason } why) return KeyProblems.AnswerMissing;
        if (await db.TestKeyChanges.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } change) return KeyProblems.Unknown;
        if (actor.AccountId is null || actor.AccountId == change.ProposedBy) return KeyProblems.SamePerson;
        return await Close(actor, change, KeyChangeState.Rejected, ActKind.TestKeyRejected, why, seen, cancel);
    }

    public async Task<Problem?> Withdraw(Actor actor, Guid id, int seen, CancellationToken cancel)
    {
        if (await db.TestKeyChanges.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } change) return KeyProblems.Unknown;
        if (actor.AccountId is null || actor.AccountId != change.ProposedBy) return KeyProblems.NotYours;
        return await Close(actor, change, KeyChangeState.Withdrawn, ActKind.TestKeyWithdrawn, null, seen, cancel);
    }

    /// <summary>What else is proposed was reckoned by the old key: it is reckoned anew by the next.</summary>
    internal static Task ReckonAnew(MeirimDb db, Guid round, int next, CancellationToken cancel) =>
        db.TestKeyChanges.Where(c => c.RoundId == round && (c.State == KeyChangeState.Proposed || c.State == KeyChangeState.Reckoning)).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.State, KeyChangeState.Reckoning).SetProperty(c => c.BaseKey, next).SetProperty(c => c.Version, c => c.Version + 1), cancel);

    private async Task<Problem?> Close(Actor actor, KeyChange change, KeyChangeState state, ActKind kind, string? why, int seen, CancellationToken cancel)
    {
        var act = Act.Now(kind, actor, clock, why);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.TestKeyChanges.Where(c => c.Id == change.Id && c.Version == seen && (c.State == KeyChangeState.Proposed || c.State == KeyChangeState.Reckoning)).ExecuteUpdateAsync(set => set
                .SetProperty(c => c.State, state).SetProperty(c => c.Answer, why).SetProperty(c => c.DecidedBy, actor.AccountId).SetProperty(c => c.DecidedByName, actor.Name)
                .SetProperty(c => c.DecidedAt, act.At).SetProperty(c => c.Version, c => c.Version + 1), cancel) == 0) return await WhyNot(change.Id, cancel);
        // appeals that were upheld wait for another proposal
        await db.TestAppeals.Where(a => a.KeyChangeId == change.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.KeyChangeId, (Guid?)null), cancel);
        journal.Append(act, personId: null, [Item(change, change.BaseKey)]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private async Task<Problem> WhyNot(Guid id, CancellationToken cancel) =>
        await db.TestKeyChanges.AnyAsync(c => c.Id == id && (c.State == KeyChangeState.Proposed || c.State == KeyChangeState.Reckoning), cancel) ? KeyProblems.Stale : KeyProblems.Decided;

    /// <summary>What the ledger holds of a change: the round, the key that it makes or changes, and each question as it is spelled.</summary>
    private static ActItem Item(KeyChange change, int key) => ActItem.Of("test-key", change.Id, change.Salt,
        string.Create(CultureInfo.InvariantCulture, $"{change.RoundId:D}\n{key}\n{string.Join('\n', change.Questions().Select(q => q.Spell()))}\n{change.Reason}"));
}
