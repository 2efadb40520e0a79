using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing;

/// <summary>What a demo database needs for trying a test out: the demonstration bank, and a drawn round that can be sat any day.</summary>
public sealed class DemoTesting(MeirimDb db, DemoBank bank, Blueprints blueprints, PlanRoundHandler plan, BookHandler book, DrawHandler draw, CountryClock clock)
{
    private const int Days = 365;

    /// <param name="number">Register number of the one who is booked: the specialist of the demo sign-ins.</param>
    public async Task Make(string number, string region, CancellationToken cancel)
    {
        if (await bank.Fill(cancel) == 0) return;
        var form = new RoundForm { Code = "DEMO-1", NameKk = "Көрсетілім тестілеуі", NameRu = "Демонстрационное тестирование", Blueprint = blueprints.All[0].Code, From = clock.Today, Until = clock.Today.AddDays(Days) };
        var round = (await plan.Plan(Actor.Program, form, cancel)).Value;
        var session = new TestSession
        {
            Id = Guid.CreateVersion7(clock.Now),
            RoundId = round.Id,
            Region = region,
            Place = "Meirim",
            Room = "1",
            Seats = 100,
            StartsAt = clock.Now,
            LastStartAt = clock.Now.AddDays(Days),
            Salt = Commitment.NewSalt(),
        };
        db.TestSessions.Add(session);
        await db.SaveChangesAsync(cancel);
        _ = (await book.Book(Actor.Program, round, session.Id, number, round.Blueprint().Languages[0], 0, null, cancel)).Value;
        db.ChangeTracker.Clear();
        if (await draw.Draw(Actor.Program, round.Id, cancel) is { } problem) throw new InvalidOperationException($"refused: {problem.Code}");
    }
}
