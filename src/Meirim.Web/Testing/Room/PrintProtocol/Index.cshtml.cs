using Meirim.Web.Accounts;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Room.PrintProtocol;

/// <summary>The protocol of a room, to print and to sign: who came, when each began and ended, and what happened.</summary>
[Needs(Role.Proctor, Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, RoomView view, SessionWords words) : RoomPage(db, view, words)
{
    public IReadOnlyList<(SittingEvent Event, Seat Seat)> Happened { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        var seats = Seats.ToDictionary(s => s.Attempt.Id);
        var ids = seats.Keys.ToList();
        Happened = [.. (await Db.TestEvents.AsNoTracking().Where(e => ids.Contains(e.AttemptId)).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(cancel)).Select(e => (e, seats[e.AttemptId]))];
        return Page();
    }
}
