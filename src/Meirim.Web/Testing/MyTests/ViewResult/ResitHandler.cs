using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.MyTests.ViewResult;

/// <summary>A resit that is planned, with the sessions in which a seat is free; and the person's place in it, when they have one.</summary>
public sealed record OfferedResit(TestRound Round, IReadOnlyList<TestSession> Sessions, TestSession? Own);

/// <summary>What one below the mark is offered: a place in the resit, and to say that they want one, or the seminar. Nothing else (R23).</summary>
public sealed class ResitHandler(MeirimDb db, ResultReader results, BookHandler booking, JournalWriter journal, CountryClock clock)
{
    public async Task<OfferedResit?> Offer(OwnResult result, CancellationToken cancel)
    {
        if (result.Score.Stands) return null;
        var now = clock.Now;
        if (await db.TestRounds.AsNoTracking().Where(r => r.ResitOf == result.Round.Id && (r.State == RoundState.Planned || r.State == RoundState.Drawn)).OrderBy(r => r.FirstDay).FirstOrDefaultAsync(cancel) is not { } resit) return null;
        var own = await db.TestSessions.AsNoTracking().Where(s => db.TestBookings.Any(b => b.RoundId == resit.Id && b.PersonId == result.Attempt.PersonId && b.CancelledAt == null && b.SessionId == s.Id)).SingleOrDefaultAsync(cancel);
        var sessions = await db.TestSessions.AsNoTracking().Where(s => s.RoundId == resit.Id && s.Booked < s.Seats && s.LastStartAt > now).OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToListAsync(cancel);
        return new OfferedResit(resit, sessions, own);
    }

    /// <summary>The person takes a seat in the resit themselves, in the language and with the time of the main round.</summary>
    public async Task<Problem?> Book(Actor actor, Guid attempt, Guid? session, CancellationToken cancel)
    {
        if (session is not { } wanted) return RoundProblems.UnknownSession;
        if (await results.Read(actor, attempt, cancel) is not { } result) return ResitProblems.Unknown;
        if (result.Score.Stands) return ResitProblems.NotBelow;
        if (await Offer(result, cancel) is not { } offer || offer.Sessions.All(s => s.Id != wanted)) return ResitProblems.SessionGone;
        var number = await db.People.Where(p => p.Id == result.Attempt.PersonId).Select(p => p.Number).SingleAsync(cancel);
        var before = await db.TestBookings.AsNoTracking().SingleAsync(b => b.Id == result.Attempt.BookingId, cancel);
        return (await booking.Book(actor, offer.Round, wanted, number, before.Language, before.ExtraPercent, before.ExtraGround, cancel)).Problem;
    }

    public async Task<Problem?> Ask(Actor actor, Guid attempt, bool seminar, bool resit, CancellationToken cancel)
    {
        if (await results.Read(actor, attempt, cancel) is not { } result) return ResitProblems.Unknown;
        if (result.Score.Stands) return ResitProblems.NotBelow;
        if (!seminar && !resit) return ResitProblems.NothingChosen;
        var act = Act.Now(ActKind.TestResitAsked, actor, clock);
        if (await db.TestResitWishes.SingleOrDefaultAsync(w => w.AttemptId == attempt, cancel) is not { } wish)
            db.TestResitWishes.Add(wish = new ResitWish { AttemptId = attempt, RoundId = result.Round.Id, Salt = Commitment.NewSalt() });
        else
            wish.Version++;
        (wish.Seminar, wish.Resit, wish.At) = (seminar, resit, act.At);
        journal.Append(act, personId: null, [ActItem.Of("resit-wish", attempt, wish.Salt, $"{(seminar ? "seminar" : "")}\n{(resit ? "resit" : "")}")]);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException twice) when (twice is DbUpdateConcurrencyException || UniqueViolation.Is(twice))
        {
            db.ChangeTracker.Clear();
            return ResitProblems.Stale;
        }
    }
}
