using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Room;

/// <summary>A page of one room: of their region only for a proctor who has one.</summary>
public abstract class RoomPage(MeirimDb db, RoomView view, SessionWords words) : MeirimPage
{
    protected MeirimDb Db => db;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public TestSession Session { get; private set; } = null!;

    public TestRound Round { get; private set; } = null!;

    public IReadOnlyList<Seat> Seats { get; private set; } = [];

    public string When => words.When(Session);

    public string At(DateTimeOffset moment) => words.At(moment);

    protected async Task<bool> Read(CancellationToken cancel)
    {
        if (await Db.TestSessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, cancel) is not { } session || (Actor.Region is { } own && own != session.Region)) return false;
        Session = session;
        Round = await Db.TestRounds.AsNoTracking().SingleAsync(r => r.Id == session.RoundId, cancel);
        Seats = await view.Read(session, cancel);
        return true;
    }
}
