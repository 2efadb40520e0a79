using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Rounds;

/// <summary>Takes a place back while nobody has begun at it: the seat is free again, the paper is gone, and the person can be booked anew.</summary>
public sealed class CancelBookingHandler(MeirimDb db, JournalWriter journal, CountryClock clock)
{
    public async Task<Problem?> Cancel(Actor actor, TestRound round, string? number, string? reason, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason)) return RoundProblems.ReasonMissing;
        if (!RegisterNumber.TryParse(number, out var written)) return RoundProblems.NumberUnknown.On("Cancelled");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var booking = await db.TestBookings.SingleOrDefaultAsync(b => b.RoundId == round.Id && b.CancelledAt == null && db.People.Any(p => p.Id == b.PersonId && p.Number == written), cancel);
        if (booking is null) return RoundProblems.NotBooked;
        // whoever begins in this moment comes before, and keeps the place
        int gone = await db.TestAttempts.Where(a => a.BookingId == booking.Id && a.StartedAt == null).ExecuteDeleteAsync(cancel);
        if (gone == 0 && await db.TestAttempts.AnyAsync(a => a.BookingId == booking.Id, cancel)) return RoundProblems.BegunAlready;
        booking.CancelledAt = clock.Now;
        booking.Version++;
        await db.TestSessions.Where(s => s.Id == booking.SessionId).ExecuteUpdateAsync(set => set.SetProperty(s => s.Booked, s => s.Booked - 1).SetProperty(s => s.Version, s => s.Version + 1), cancel);
        journal.Append(Act.Now(ActKind.TestBookingCancelled, actor, clock, reason.Trim()), personId: null, [BookHandler.Item(booking)]);
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return RoundProblems.Stale;
        }
    }
}
