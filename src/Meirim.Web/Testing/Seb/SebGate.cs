using Meirim.Web.Countries;
using Meirim.Web.Testing.Sit;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Seb;

/// <summary>
/// Holds back who comes to a sitting in another browser than the round asks for, and notes it for the proctor. Asked where a
/// sheet is taken up, begun and read; never where an answer is saved or handed in: what was made is not lost for it.
/// </summary>
public sealed class SebGate(MeirimDb db, CountryClock clock)
{
    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(1);

    /// <summary>Why the request goes no further; null when it may.</summary>
    public async Task<Problem?> Refuses(Attempt attempt, HttpContext http, CancellationToken cancel)
    {
        // who has handed in sees the receipt anywhere
        if (attempt.WithoutSeb || attempt.HandedInAt is not null) return null;
        if (SebKeys.Read(await db.TestRounds.Where(r => r.Id == attempt.RoundId).Select(r => r.SebJson).SingleAsync(cancel)) is not { } keys) return null;
        if (keys.Refuses(SebRequest.Shown(http, attempt.Id)) is not { } problem) return null;
        await Note(attempt.Id, problem == SebProblems.Needed ? SittingEventKind.SebMissing : SittingEventKind.SebKeyWrong, cancel);
        return problem;
    }

    /// <summary>One note a minute for each kind, however often somebody knocks.</summary>
    private async Task Note(Guid attempt, SittingEventKind kind, CancellationToken cancel)
    {
        var now = clock.Now;
        var lately = db.TestEvents.Where(e => e.AttemptId == attempt && e.Kind == kind && e.At > now - NotedEvery);
        if (await lately.AnyAsync(cancel)) return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // a statement that changes nothing takes the row: of several at once, one notes
        await db.TestAttempts.Where(a => a.Id == attempt).ExecuteUpdateAsync(set => set.SetProperty(a => a.Fence, a => a.Fence), cancel);
        if (await lately.AnyAsync(cancel)) return;
        db.TestEvents.Add(SitHandler.Event(attempt, kind, now));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
