using Meirim.Scales;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Mind.MyProfile;

/// <summary>The psychological part of a round, as one person has it before them.</summary>
/// <param name="Consent">When they agreed to take part; null while they have not.</param>
public sealed record OwnPart(TestBooking Booking, TestRound Round, bool IsOpen, DateTimeOffset? Consent, IReadOnlyList<ScalePack> Packs, IReadOnlyList<OwnSheet> Sheets);

/// <summary>Taking part, answering, withdrawing. It passes and fails nobody, and none of it is an act of the register (decision 074).</summary>
public sealed class ProfilePart(MeirimDb db, PrivateVault vault, PrivateSheets sheets, RecordStore records, ScalePacks packs, CountryClock clock)
{
    /// <summary>Null when the booking is not the person's, or its round has no such part.</summary>
    public async Task<OwnPart?> Find(Actor actor, Guid bookingId, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person) return null;
        var people = await records.IdsOf(person, cancel);
        if (await db.TestBookings.AsNoTracking().SingleOrDefaultAsync(b => b.Id == bookingId && b.CancelledAt == null, cancel) is not { } booking || !people.Contains(booking.PersonId)) return null;
        var round = await db.TestRounds.AsNoTracking().SingleAsync(r => r.Id == booking.RoundId, cancel);
        if (round.Blueprint().Profile is not { Count: > 0 } codes) return null;
        DateTimeOffset? consent = null;
        foreach (var owner in await sheets.OwnersOf(person, cancel))
            consent ??= await db.MindConsents.Where(c => c.RoundId == round.Id && c.Owner == owner).Select(c => (DateTimeOffset?)c.At).SingleOrDefaultAsync(cancel);
        bool open = clock.Today >= round.FirstDay && clock.Today <= round.LastDay;
        return new OwnPart(booking, round, open, consent, [.. codes.Select(packs.Find).OfType<ScalePack>()], await sheets.Own(person, round.Id, cancel));
    }

    public async Task<Problem?> Agree(Actor actor, OwnPart part, CancellationToken cancel)
    {
        if (!part.IsOpen) return MindProblems.NotOpen;
        if (part.Consent is not null) return null;
        db.MindConsents.Add(new MindConsent { RoundId = part.Round.Id, Owner = vault.OwnerOf(actor.PersonId!.Value), At = clock.Now });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            // sent twice: it stands
        }
        db.ChangeTracker.Clear();
        return null;
    }

    /// <summary>Takes the consent back, and every answer of the round with it.</summary>
    public async Task Withdraw(Actor actor, OwnPart part, CancellationToken cancel)
    {
        foreach (var owner in await sheets.OwnersOf(actor.PersonId!.Value, cancel))
            await db.MindConsents.Where(c => c.RoundId == part.Round.Id && c.Owner == owner).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Keeps the answers to a pack; those given before go.</summary>
    public async Task<Problem?> Keep(Actor actor, OwnPart part, ScalePack pack, string language, IReadOnlyDictionary<int, double> answers, CancellationToken cancel)
    {
        if (!part.IsOpen) return MindProblems.NotOpen;
        if (part.Consent is null) return MindProblems.NoConsent;
        if (PackUse.ForOneself(pack, language) is not null) return MindProblems.NoWording;
        if (answers.Count == 0) return MindProblems.NothingAnswered;
        // where the person works, the main post first: groups are of work, never of people
        var works = await db.RegisterEntries.AsNoTracking().Where(e => e.PersonId == part.Booking.PersonId).Select(e => new { e.Region, e.Occupation }).SingleOrDefaultAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var owners = await sheets.OwnersOf(actor.PersonId!.Value, cancel);
        byte[]? held = null;
        foreach (var owner in owners)
        {
            if (await db.MindConsents.AnyAsync(c => c.RoundId == part.Round.Id && c.Owner == owner, cancel)) held ??= owner;
            await db.MindSheets.Where(s => s.RoundId == part.Round.Id && s.Owner == owner && s.Pack == pack.Code).ExecuteDeleteAsync(cancel);
        }
        if (held is null) return MindProblems.NoConsent;
        db.MindSheets.Add(sheets.Row(held, part.Round.Id, pack, language, answers, works?.Region, works?.Occupation));
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return null;
        }
        catch (DbUpdateException)
        {
            // the same pack was sent twice at once, or the consent went at this moment: nothing was written
            db.ChangeTracker.Clear();
            return MindProblems.SentTwice;
        }
    }
}
