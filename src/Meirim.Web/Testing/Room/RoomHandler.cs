using System.Globalization;
using System.Linq.Expressions;
using System.Security.Cryptography;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Sit;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Room;

/// <summary>Which of the sheets of a round are meant: one person's, a room's, all.</summary>
public sealed record Reached(Guid Round, Guid? Session = null, Guid? Attempt = null)
{
    public Expression<Func<Attempt, bool>> Filter =>
        Attempt is { } attempt ? a => a.Id == attempt && a.RoundId == Round && (Session == null || a.SessionId == Session)
        : Session is { } session ? a => a.SessionId == session && a.RoundId == Round
        : a => a.RoundId == Round;
}

/// <summary>What a proctor may do to clocks and sheets while people sit. Each is an act with its ground, and an event of every sheet that it touches.</summary>
public sealed class RoomHandler(MeirimDb db, JournalWriter journal, SittingTokens tokens, CountryClock clock)
{
    public const int MostMinutes = 180, LongestGround = 500;
    private static readonly TimeSpan CodeHolds = TimeSpan.FromMinutes(10), LongGrace = TimeSpan.FromHours(24);

    /// <summary>Gives more time to all who have not handed in: those who have not begun will have it when they do (R6, R7).</summary>
    public Task<Problem?> Compensate(Actor actor, Reached whom, int minutes, string? ground, CancellationToken cancel) =>
        minutes is < 1 or > MostMinutes ? Task.FromResult<Problem?>(RoomProblems.MinutesWrong)
        : Change(actor, whom, ActKind.TestCompensated, SittingEventKind.Compensated, ground, string.Create(CultureInfo.InvariantCulture, $"{minutes} min"), a => a.HandedInAt == null, attempt =>
        {
            attempt.ExtraSeconds += minutes * 60;
            attempt.EndsAt = attempt.EndsAt?.AddMinutes(minutes);
        }, cancel);

    public Task<Problem?> Pause(Actor actor, Reached whom, string? ground, CancellationToken cancel)
    {
        var now = clock.Now;
        return Change(actor, whom, ActKind.TestPaused, SittingEventKind.Paused, ground, null, a => a.State == AttemptState.Running, attempt =>
            (attempt.State, attempt.PausedAt) = (AttemptState.Paused, now), cancel);
    }

    /// <summary>The time of the pause is given back: the end moves by as much.</summary>
    public Task<Problem?> Resume(Actor actor, Reached whom, string? ground, CancellationToken cancel)
    {
        var now = clock.Now;
        return Change(actor, whom, ActKind.TestResumed, SittingEventKind.Resumed, ground, null, a => a.State == AttemptState.Paused, attempt =>
        {
            var stood = now - attempt.PausedAt!.Value;
            attempt.ExtraSeconds += (int)stood.TotalSeconds;
            (attempt.State, attempt.PausedAt, attempt.EndsAt) = (AttemptState.Running, null, attempt.EndsAt + stood);
        }, cancel);
    }

    /// <summary>After an incident, what was made in time may arrive for a day (R2).</summary>
    public Task<Problem?> GiveGrace(Actor actor, Reached whom, string? ground, CancellationToken cancel)
    {
        var until = clock.Now + LongGrace;
        return Change(actor, whom, ActKind.TestCompensated, SittingEventKind.GraceGiven, ground, until.ToString("O", CultureInfo.InvariantCulture), a => a.StartedAt != null && a.HandedInAt == null, attempt => attempt.GraceUntil = until, cancel);
    }

    /// <summary>A code for another machine, shown once (R8). The one before it holds no longer.</summary>
    public async Task<Outcome<string>> GiveCode(Actor actor, Reached whom, CancellationToken cancel)
    {
        var code = RandomNumberGenerator.GetInt32(100_000, 1_000_000).ToString(CultureInfo.InvariantCulture);
        var until = clock.Now + CodeHolds;
        var refused = await Change(actor, whom, ActKind.TestCodeGiven, SittingEventKind.CodeGiven, "code", null, a => a.HandedInAt == null, attempt =>
            (attempt.CodeHash, attempt.CodeUntil) = (tokens.HashOf(attempt.Id, code), until), cancel);
        return refused is null ? code : refused;
    }

    /// <summary>Lets one person sit without Safe Exam Browser: a screen reader or a magnifier may not work in it, or this machine has none.</summary>
    public Task<Problem?> WaiveSeb(Actor actor, Reached whom, string? ground, CancellationToken cancel) =>
        whom.Attempt is null ? Task.FromResult<Problem?>(RoomProblems.OnePerson)
        : Change(actor, whom, ActKind.TestSebWaived, SittingEventKind.SebWaived, ground, null, a => a.HandedInAt == null && !a.WithoutSeb, attempt => attempt.WithoutSeb = true, cancel);

    /// <summary>The person showed who they are.</summary>
    public Task<Problem?> CheckIdentity(Actor actor, Reached whom, CancellationToken cancel) => Note(actor, whom, SittingEventKind.IdentityChecked, null, cancel);

    public Task<Problem?> NoteIncident(Actor actor, Reached whom, string? note, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(note) ? Task.FromResult<Problem?>(RoomProblems.NoteMissing) : Note(actor, whom, SittingEventKind.Incident, note, cancel);

    private async Task<Problem?> Note(Actor actor, Reached whom, SittingEventKind kind, string? note, CancellationToken cancel)
    {
        var ids = await db.TestAttempts.Where(whom.Filter).Select(a => a.Id).ToListAsync(cancel);
        if (ids.Count == 0) return RoomProblems.NobodyChosen;
        db.TestEvents.AddRange(ids.Select(id => SitHandler.Event(id, kind, clock.Now, Cut(note), actor.Name)));
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Changes the rows under their locks, so that a save that is under way is judged by the clock before or after, never by half of it.</summary>
    private async Task<Problem?> Change(
        Actor actor, Reached whom, ActKind act, SittingEventKind happened, string? ground, string? detail, Expression<Func<Attempt, bool>> may, Action<Attempt> change, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(ground)) return RoomProblems.GroundMissing;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // a statement that changes nothing takes the rows: whoever hands in at the same moment is waited for
        await db.TestAttempts.Where(whom.Filter).ExecuteUpdateAsync(set => set.SetProperty(a => a.Fence, a => a.Fence), cancel);
        var attempts = await db.TestAttempts.Where(whom.Filter).Where(may).OrderBy(a => a.Id).ToListAsync(cancel);
        if (attempts.Count == 0) return RoomProblems.NotSitting;
        var done = Act.Now(act, actor, clock, Cut(ground));
        foreach (var attempt in attempts)
        {
            change(attempt);
            db.TestEvents.Add(SitHandler.Event(attempt.Id, happened, done.At, detail is null ? Cut(ground) : $"{detail}: {Cut(ground)}", actor.Name));
        }
        journal.Append(done, personId: null, [.. attempts.Select(a => AttemptItem.Of(a, act, done.At, string.Create(CultureInfo.InvariantCulture, $"{a.ExtraSeconds}")))]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private static string? Cut(string? text) => text?.Trim() is { Length: > LongestGround } longer ? longer[..LongestGround] : text?.Trim();
}
