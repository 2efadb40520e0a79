using Meirim.Web.Countries;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Room;

/// <summary>How one person of the room stands, as it was last heard.</summary>
public enum SeatState
{
    /// <summary>Has not begun.</summary>
    Expected,
    Active,

    /// <summary>Nothing was heard for longer than half a minute.</summary>
    Silent,
    Paused,
    HandedIn,
    Closed,
}

public sealed record Seat(Attempt Attempt, string Name, string Number, SeatState State, Presence? Presence, SeenOfSheet Seen)
{
    /// <summary>The machine's clock is off by more than half a minute.</summary>
    public bool ClockIsOff => Presence is { } heard && Math.Abs(heard.DriftMs) > 30_000;
}

/// <summary>Reads how a room stands. The names are those of the record: the proctor holds them against a document.</summary>
public sealed class RoomView(MeirimDb db, CountryClock clock)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    public async Task<IReadOnlyList<Seat>> Read(TestSession session, CancellationToken cancel)
    {
        var now = clock.Now;
        var rows = await (
            from a in db.TestAttempts.AsNoTracking()
            where a.SessionId == session.Id
            join e in db.RegisterEntries on a.PersonId equals e.PersonId
            join p in db.TestPresences on a.Id equals p.AttemptId into heard
            from p in heard.DefaultIfEmpty()
            select new { a, e.Number, p }).ToListAsync(cancel);
        var people = rows.ConvertAll(r => r.a.PersonId);
        var names = (await db.RecordedNames.AsNoTracking().Where(n => people.Contains(n.PersonId) && n.SupersededAt == null).OrderBy(n => n.RecordedAt).ToListAsync(cancel)).ToLookup(n => n.PersonId);
        var seen = await SeenOfSheet.Of(db, rows.ConvertAll(r => r.a.Id), cancel);
        return
        [
            .. rows.Select(r => new Seat(r.a, names[r.a.PersonId].FirstOrDefault()?.Full ?? r.Number, r.Number, StateOf(r.a, r.p, now), r.p, seen(r.a.Id)))
                .OrderBy(s => s.Name, StringComparer.CurrentCulture).ThenBy(s => s.Number, StringComparer.Ordinal),
        ];
    }

    private static SeatState StateOf(Attempt attempt, Presence? heard, DateTimeOffset now) => attempt.State switch
    {
        AttemptState.Drawn => SeatState.Expected,
        AttemptState.Paused => SeatState.Paused,
        AttemptState.HandedIn => SeatState.HandedIn,
        AttemptState.Closed => SeatState.Closed,
        _ => heard is null || now - heard.SeenAt > Silence ? SeatState.Silent : SeatState.Active,
    };
}
