using System.Globalization;
using System.Security.Cryptography;
using Meirim.Ledger;
using Meirim.Qti.Items;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Register;
using Meirim.Web.Testing.Sit;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Rounds;

/// <summary>How a call-up ended: how many got a place, how many had one, for how many no seat was left in their region.</summary>
public sealed record CallUp(int Booked, int Already, int WithoutSeat);

/// <summary>Gives people places in sessions. One person has one place in a round; a seat goes to one of those who want it at once.</summary>
public sealed class BookHandler(MeirimDb db, JournalWriter journal, CountryClock clock)
{
    private const int PeopleInAnAct = 500;

    /// <summary>Books one person, with their language and the time that a ground gives them.</summary>
    public async Task<Outcome<TestBooking>> Book(Actor actor, TestRound round, Guid sessionId, string number, string? language, int extraPercent, string? ground, CancellationToken cancel)
    {
        if (language is null || !round.Blueprint().Languages.Contains(language)) return RoundProblems.LanguageUnknown;
        if (extraPercent is < 0 or > 200) return RoundProblems.ExtraWrong;
        if (extraPercent > 0 && string.IsNullOrWhiteSpace(ground)) return RoundProblems.ExtraWithoutGround;
        if (!RegisterNumber.TryParse(number, out var written) || await db.RegisterEntries.AsNoTracking().Where(e => e.Number == written).Select(e => (Guid?)e.PersonId).SingleOrDefaultAsync(cancel) is not { } person)
            return RoundProblems.NumberUnknown;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        round = await Hold(round, cancel);
        if (round.State is not (RoundState.Planned or RoundState.Drawn)) return RoundProblems.NotPlanned;
        if (await ResitRight.Closed(db, round, cancel) is { } closed) return closed;
        if (round.ResitOf is { } main && !await ResitRight.People(db, main).ContainsAsync(person, cancel)) return RoundProblems.NoResitFor;
        if (await db.TestSessions.Where(s => s.Id == sessionId && s.RoundId == round.Id && s.Booked < s.Seats).ExecuteUpdateAsync(set => set.SetProperty(s => s.Booked, s => s.Booked + 1).SetProperty(s => s.Version, s => s.Version + 1), cancel) == 0)
            return await db.TestSessions.AnyAsync(s => s.Id == sessionId && s.RoundId == round.Id, cancel) ? RoundProblems.SessionFull : RoundProblems.UnknownSession;
        if (await db.TestBookings.SingleOrDefaultAsync(b => b.RoundId == round.Id && b.PersonId == person, cancel) is not { } booking)
            db.TestBookings.Add(booking = new TestBooking { Id = Guid.CreateVersion7(clock.Now), RoundId = round.Id, PersonId = person, Language = language, Salt = Commitment.NewSalt() });
        else if (booking.CancelledAt is null)
            return RoundProblems.BookedAlready;
        else
            booking.Version++;
        (booking.SessionId, booking.Language, booking.CancelledAt, booking.ExtraPercent) = (sessionId, language, null, extraPercent);
        booking.ExtraGround = extraPercent > 0 ? ground!.Trim()[..Math.Min(300, ground.Trim().Length)] : null;
        await Write(actor, round, [booking], cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return booking;
        }
        catch (DbUpdateException twice) when (twice is DbUpdateConcurrencyException || UniqueViolation.Is(twice))
        {
            db.ChangeTracker.Clear();
            return RoundProblems.BookedAlready;
        }
    }

    /// <summary>Calls up everybody who holds one of the occupations, region by region into its sessions in the order of their days.</summary>
    /// <param name="occupation">Null for every occupation.</param>
    public async Task<Outcome<CallUp>> CallUp(Actor actor, TestRound round, string? occupation, string? region, CancellationToken cancel)
    {
        var languages = round.Blueprint().Languages;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        round = await Hold(round, cancel);
        if (round.State is not (RoundState.Planned or RoundState.Drawn)) return RoundProblems.NotPlanned;
        if (await ResitRight.Closed(db, round, cancel) is { } closed) return closed;
        var posts = db.EntryPosts.AsNoTracking().Where(p => (occupation == null || p.Occupation == occupation) && (region == null || p.Region == region));
        var due = await db.RegisterEntries.AsNoTracking().Where(e => e.Status == EntryStatus.Active)
            .Join(posts, e => e.PersonId, p => p.PersonId, (e, p) => new { e.PersonId, e.Number, p.Region }).ToListAsync(cancel);
        if (round.ResitOf is { } main)
        {
            var may = (await ResitRight.People(db, main).ToListAsync(cancel)).ToHashSet();
            due.RemoveAll(d => !may.Contains(d.PersonId));
        }
        var booked = (await db.TestBookings.Where(b => b.RoundId == round.Id).Select(b => b.PersonId).ToListAsync(cancel)).ToHashSet();
        var sessions = (await db.TestSessions.Where(s => s.RoundId == round.Id).OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToListAsync(cancel)).ToLookup(s => s.Region);
        var (bookings, already, without) = (new List<TestBooking>(), 0, 0);
        foreach (var person in due.GroupBy(d => d.PersonId).Select(g => g.OrderBy(d => d.Region, StringComparer.Ordinal).First()).OrderBy(d => d.Number, StringComparer.Ordinal))
            if (booked.Contains(person.PersonId)) already++;
            else if (sessions[person.Region ?? ""].FirstOrDefault(s => s.Booked < s.Seats) is not { } session) without++;
            else
            {
                session.Booked++;
                session.Version++;
                bookings.Add(new TestBooking { Id = Guid.CreateVersion7(clock.Now), RoundId = round.Id, SessionId = session.Id, PersonId = person.PersonId, Language = languages[0], Salt = Commitment.NewSalt() });
            }
        db.TestBookings.AddRange(bookings);
        foreach (var some in bookings.Chunk(PeopleInAnAct)) await Write(actor, round, some, cancel);
        try
        {
            if (!await AddedRows.TryWrite(db, cancel)) await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // somebody else booked at the same moment: nothing was written
            db.ChangeTracker.Clear();
            return RoundProblems.Stale;
        }
        db.ChangeTracker.Clear();
        return new CallUp(bookings.Count, already, without);
    }

    /// <summary>The person themselves chooses the language, while nothing was drawn.</summary>
    public async Task<Problem?> ChooseLanguage(Actor actor, Guid bookingId, string language, CancellationToken cancel)
    {
        if (await db.TestBookings.SingleOrDefaultAsync(b => b.Id == bookingId && b.PersonId == actor.PersonId, cancel) is not { } booking) return RoundProblems.UnknownRound;
        var round = await db.TestRounds.AsNoTracking().SingleAsync(r => r.Id == booking.RoundId, cancel);
        if (round.State != RoundState.Planned) return RoundProblems.NotPlanned;
        if (!round.Blueprint().Languages.Contains(language)) return RoundProblems.LanguageUnknown;
        if (booking.Language == language) return null;
        booking.Language = language;
        booking.Version++;
        journal.Append(Act.Now(ActKind.TestBooked, actor, clock), personId: null, [Item(booking)]);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return RoundProblems.Stale;
        }
    }

    /// <summary>The round as it is now, held until the transaction ends: whoever draws its papers at this moment comes before or after, never between.</summary>
    private async Task<TestRound> Hold(TestRound round, CancellationToken cancel)
    {
        await db.TestRounds.Where(r => r.Id == round.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Version, r => r.Version), cancel);
        return await db.TestRounds.AsNoTracking().SingleAsync(r => r.Id == round.Id, cancel);
    }

    /// <summary>The papers of people who were booked after the drawing are theirs at once.</summary>
    private async Task Write(Actor actor, TestRound round, IReadOnlyList<TestBooking> bookings, CancellationToken cancel)
    {
        journal.Append(Act.Now(ActKind.TestBooked, actor, clock), personId: null, [.. bookings.Select(Item)]);
        if (round.State != RoundState.Drawn) return;
        int forms = await db.TestForms.CountAsync(f => f.RoundId == round.Id, cancel);
        db.TestAttempts.AddRange(bookings.Select(b => AttemptOf(b, round, forms)));
    }

    internal static Attempt AttemptOf(TestBooking booking, TestRound round, int forms)
    {
        long seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8));
        return new Attempt
        {
            Id = Guid.CreateVersion7(),
            BookingId = booking.Id,
            RoundId = booking.RoundId,
            SessionId = booking.SessionId,
            PersonId = booking.PersonId,
            Language = booking.Language,
            Form = 1 + new Shuffle(seed).Next(forms),
            Seed = seed,
            AllottedSeconds = round.Blueprint().Minutes * 60 * (100 + booking.ExtraPercent) / 100,
            Salt = Commitment.NewSalt(),
        };
    }

    internal static ActItem Item(TestBooking booking) => ActItem.Of("booking", booking.Id, booking.Salt,
        string.Create(CultureInfo.InvariantCulture, $"{booking.RoundId:D}\n{booking.SessionId:D}\n{booking.Language}\n{booking.ExtraPercent}"));
}
