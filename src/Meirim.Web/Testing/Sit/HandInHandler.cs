using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Sit;

/// <summary>What a person keeps: how many answers, the hash of the sheet, the time. It can be shown again any day (R5).</summary>
public sealed record Receipt(int Answered, int Questions, string Hash, DateTimeOffset At, bool ByTime)
{
    public string Mark => Sheet.MarkOf(Hash);
}

/// <summary>Ends a sitting: by the person, or because the time is over. The sheet is what the database holds; its hash goes into the ledger.</summary>
public sealed class HandInHandler(MeirimDb db, PaperReader papers, JournalWriter journal, CountryClock clock)
{
    /// <param name="browsersHash">The hash of the sheet as the browser holds it: a difference is an incident, and the database's sheet counts (R4).</param>
    public async Task<Outcome<Receipt>> HandIn(Guid id, int fence, string? browsersHash, CancellationToken cancel)
    {
        var now = clock.Now;
        var found = await db.TestAttempts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (found is null) return SittingProblems.Unknown;
        if (found.SheetHash is null)
        {
            if (found.StartedAt is null) return SittingProblems.NotStarted;
            if (!await End(found, AttemptState.HandedIn, ActKind.TestHandedIn, a => a.Fence == fence, browsersHash, now, cancel) && (await Now(id, cancel)).SheetHash is null)
                return SittingProblems.TakenOver;
            found = await Now(id, cancel);
        }
        return ReceiptOf(found, await papers.Read(found, cancel));
    }

    public static Receipt ReceiptOf(Attempt attempt, Paper paper) =>
        new(attempt.Answered ?? 0, paper.Questions.Count, attempt.SheetHash!, attempt.HandedInAt!.Value, attempt.State == AttemptState.Closed);

    /// <summary>Closes a sheet whose time and grace are over.</summary>
    public async Task Close(Attempt attempt, CancellationToken cancel)
    {
        var now = clock.Now;
        await End(attempt, AttemptState.Closed, ActKind.TestClosed,
            AttemptClock.IsOver(now), null, now, cancel);
    }

    /// <summary>
    /// First the row is turned, by which every save that comes later is refused and every one that was under way is waited
    /// for; then the answers are read, and the hash goes with the act into the ledger, in one transaction.
    /// </summary>
    private async Task<bool> End(
        Attempt attempt, AttemptState state, ActKind kind, System.Linq.Expressions.Expression<Func<Attempt, bool>> when, string? browsersHash, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        int turned = await db.TestAttempts.Where(a => a.Id == attempt.Id && a.HandedInAt == null).Where(when)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.State, state).SetProperty(a => a.HandedInAt, now), cancel);
        if (turned == 0) return false;
        var sheet = await Sheet.Read(db, attempt.Id, cancel);
        var hash = sheet.Hash();
        bool differs = browsersHash is not null && browsersHash != hash;
        int answered = sheet.Answered;
        await db.TestAttempts.Where(a => a.Id == attempt.Id).ExecuteUpdateAsync(set => set
            .SetProperty(a => a.SheetHash, hash).SetProperty(a => a.Answered, answered).SetProperty(a => a.SheetDiffered, differs), cancel);
        var act = new Act(Guid.CreateVersion7(now), kind, state == AttemptState.HandedIn ? SitHandler.Sitter(attempt) : Accounts.Actor.Program, now);
        journal.Append(act, personId: null, [AttemptItem.Of(attempt, kind, now, hash)]);
        db.TestEvents.Add(SitHandler.Event(attempt.Id, state == AttemptState.HandedIn ? SittingEventKind.HandedIn : SittingEventKind.Closed, now));
        if (differs) db.TestEvents.Add(SitHandler.Event(attempt.Id, SittingEventKind.SheetDiffered, now, browsersHash![..Math.Min(64, browsersHash!.Length)]));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private Task<Attempt> Now(Guid id, CancellationToken cancel) => db.TestAttempts.AsNoTracking().SingleAsync(a => a.Id == id, cancel);
}
