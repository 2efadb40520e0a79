using Meirim.Web.Accounts;
using Meirim.Web.Accounts.SignIn;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Sit;

/// <summary>Who may write: taking the sheet up in a tab, beginning, and going on at another machine.</summary>
public sealed class SitHandler(MeirimDb db, JournalWriter journal, SittingTokens tokens, SignInAttempts guesses, CountryClock clock)
{
    /// <summary>The attempt of this person; null for anybody else's.</summary>
    public Task<Attempt?> Find(Actor actor, Guid id, CancellationToken cancel) =>
        db.TestAttempts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.PersonId == actor.PersonId, cancel);

    /// <summary>
    /// Gives the right to write to this tab; whoever had it may only read from now on (R8, R14).
    /// </summary>
    /// <param name="machine">The browser's mark; on a machine that is not known yet the proctor's code is needed, once.</param>
    public async Task<Outcome<Attempt>> Take(Actor actor, Guid id, string machine, string? code, CancellationToken cancel)
    {
        if (await Find(actor, id, cancel) is not { } attempt) return SittingProblems.Unknown;
        if (attempt.State is AttemptState.HandedIn or AttemptState.Closed) return attempt;
        var now = clock.Now;
        bool known = attempt.Machine is null || attempt.Machine == machine;
        if (!known && !(await db.TestRounds.AsNoTracking().SingleAsync(r => r.Id == attempt.RoundId, cancel)).Blueprint().AtHome)
        {
            if (string.IsNullOrWhiteSpace(code)) return SittingProblems.CodeNeeded;
            // six digits are few: five wrong ones close the door for ten minutes, and by then the code is out of date
            if (await guesses.Code(id) is not null) return SittingProblems.TooManyCodes;
            if (attempt.CodeHash is null || attempt.CodeUntil < now || tokens.HashOf(id, code.Trim()) != attempt.CodeHash) return SittingProblems.CodeWrong;
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        int changed = await db.TestAttempts.Where(a => a.Id == id && a.Fence == attempt.Fence && a.HandedInAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Fence, a => a.Fence + 1).SetProperty(a => a.Machine, machine).SetProperty(a => a.CodeHash, (string?)null), cancel);
        // another tab was quicker: it has the right, and this one may ask again
        if (changed == 0) return SittingProblems.TakenOver;
        if (attempt.Fence > 0) db.TestEvents.Add(Event(id, SittingEventKind.TakenOver, now, known ? null : "machine"));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        if (!known) await guesses.CodeWasRight(id);
        return (await Find(actor, id, cancel))!;
    }

    /// <summary>Starts the clock: one row changes, the paper lay ready. Pressed twice it starts once.</summary>
    public async Task<Problem?> Start(Guid id, int fence, CancellationToken cancel)
    {
        var found = await db.TestAttempts.AsNoTracking().Where(a => a.Id == id)
            .Select(a => new { Attempt = a, Session = db.TestSessions.Single(s => s.Id == a.SessionId), db.TestRounds.Single(r => r.Id == a.RoundId).State }).SingleOrDefaultAsync(cancel);
        if (found is null) return SittingProblems.Unknown;
        var (attempt, session) = (found.Attempt, found.Session);
        if (attempt.StartedAt is not null) return null;
        if (fence != attempt.Fence) return SittingProblems.TakenOver;
        var now = clock.Now;
        if (now < session.StartsAt) return SittingProblems.TooEarly;
        // a round that is being scored is over, whatever its session says
        if (now > session.LastStartAt || found.State != RoundState.Drawn) return SittingProblems.TooLateToStart;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        int started = await db.TestAttempts.Where(a => a.Id == id && a.StartedAt == null && a.Fence == fence).ExecuteUpdateAsync(set => set
            .SetProperty(a => a.StartedAt, now).SetProperty(a => a.State, AttemptState.Running), cancel);
        if (started == 0) return null;
        // read once the row is held: time that the room was given a moment ago counts
        int extra = await db.TestAttempts.Where(a => a.Id == id).Select(a => a.ExtraSeconds).SingleAsync(cancel);
        var ends = now.AddSeconds(attempt.AllottedSeconds + extra);
        await db.TestAttempts.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.EndsAt, ends), cancel);
        var act = new Act(Guid.CreateVersion7(now), ActKind.TestStarted, Sitter(attempt), now);
        journal.Append(act, personId: null, [AttemptItem.Of(attempt, act.Kind, now)]);
        db.TestEvents.Add(Event(id, SittingEventKind.Started, now));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>The one who sits, as an act names them: the attempt, never the name.</summary>
    internal static Actor Sitter(Attempt attempt) => new(null, attempt.Id.ToString("D"), Role.Practitioner);

    internal static SittingEvent Event(Guid attempt, SittingEventKind kind, DateTimeOffset at, string? detail = null, string? by = null) =>
        new() { Id = Guid.CreateVersion7(at), AttemptId = attempt, Kind = kind, At = at, Detail = detail, ByName = by };
}
