using System.Security.Cryptography;
using System.Text;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Rounds;

/// <summary>Draws the forms of a round and gives everybody who is booked their paper, before the day, in one transaction.</summary>
public sealed class DrawHandler(MeirimDb db, JournalWriter journal, CountryClock clock, DemoState demo)
{
    public async Task<Problem?> Draw(Actor actor, Guid roundId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // whoever draws at the same moment waits here, and finds it done
        if (await db.TestRounds.Where(r => r.Id == roundId && r.State == RoundState.Planned)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RoundState.Drawn).SetProperty(r => r.DrawnAt, clock.Now).SetProperty(r => r.Version, r => r.Version + 1), cancel) == 0) return RoundProblems.NotPlanned;
        var round = await db.TestRounds.AsNoTracking().SingleAsync(r => r.Id == roundId, cancel);
        var blueprint = round.Blueprint();
        bool isDemo = await demo.IsDemo();
        var pool = await db.TestItems.AsNoTracking().Where(i => (i.State == ItemState.Live || i.State == ItemState.Trial) && (isDemo || !i.IsDemonstration))
            .Select(i => new PoolItem(i.Id, i.Latest, i.Use, i.State == ItemState.Trial, i.Area, i.Level)).ToListAsync(cancel);
        if (!FormDrawer.Draw(blueprint, pool, BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8))).Succeeded(out var forms, out var problem)) return problem;
        var stored = forms.Select((form, i) =>
        {
            var json = form.ToJson();
            return new TestForm { RoundId = roundId, Number = i + 1, Content = json, Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))) };
        }).ToList();
        db.TestForms.AddRange(stored);
        var bookings = await db.TestBookings.AsNoTracking().Where(b => b.RoundId == roundId && b.CancelledAt == null).OrderBy(b => b.Id).ToListAsync(cancel);
        db.TestAttempts.AddRange(bookings.Select(b => BookHandler.AttemptOf(b, round, stored.Count)));
        journal.Append(Act.Now(ActKind.TestPapersDrawn, actor, clock), personId: null, [ActItem.Of("forms", roundId, round.Salt, string.Join('\n', stored.Select(f => f.Hash)))]);
        if (!await AddedRows.TryWrite(db, cancel)) await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return null;
    }
}
