using System.Security.Cryptography;
using System.Text;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Statistics;
using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Rounds;

/// <summary>Draws the forms of a round and gives everybody who is booked their paper, before the day, in one transaction.</summary>
public sealed class DrawHandler(MeirimDb db, JournalWriter journal, CountryClock clock, DemoState demo, Exposure exposure, Calibrations calibrations)
{
    public async Task<Problem?> Draw(Actor actor, Guid roundId, CancellationToken cancel)
    {
        // thought out before anything is locked: a search for the best forms may take seconds
        var planned = await db.TestRounds.AsNoTracking().SingleAsync(r => r.Id == roundId, cancel);
        if (planned.State != RoundState.Planned) return RoundProblems.NotPlanned;
        if (!(await Forms(planned, cancel)).Succeeded(out var forms, out var problem)) return problem;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // whoever draws at the same moment waits here, and finds it done
        if (await db.TestRounds.Where(r => r.Id == roundId && r.State == RoundState.Planned)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RoundState.Drawn).SetProperty(r => r.DrawnAt, clock.Now).SetProperty(r => r.Version, r => r.Version + 1), cancel) == 0) return RoundProblems.NotPlanned;
        var round = await db.TestRounds.AsNoTracking().SingleAsync(r => r.Id == roundId, cancel);
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

    private async Task<Outcome<List<FormContent>>> Forms(TestRound round, CancellationToken cancel)
    {
        var blueprint = round.Blueprint();
        bool isDemo = await demo.IsDemo();
        var shown = await exposure.Count(cancel);
        var curves = await calibrations.Newest(cancel);
        var pool = (await db.TestItems.AsNoTracking().Where(i => (i.State == ItemState.Live || i.State == ItemState.Trial) && (isDemo || !i.IsDemonstration)).ToListAsync(cancel))
            .ConvertAll(i => new PoolItem(i.Id, i.Latest, i.Use, i.State == ItemState.Trial, i.Area, i.Level, i.Seconds, shown.GetValueOrDefault(i.Id),
                curves.GetValueOrDefault((i.Id, i.Latest))?.A, curves.GetValueOrDefault((i.Id, i.Latest))?.D));
        var enemies = await db.TestItemEnemies.AsNoTracking().Select(e => new { e.First, e.Second }).ToListAsync(cancel);
        var order = DrawOrder.Of(BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8))) with { Enemies = enemies.ConvertAll(e => (e.First, e.Second)) };
        if (round.ResitOf is { } mainId)
        {
            var main = (await db.TestForms.AsNoTracking().Where(f => f.RoundId == mainId).ToListAsync(cancel)).ConvertAll(f => FormContent.Read(f.Content));
            if (main.Count == 0) return RoundProblems.MainNotDrawn;
            if (!AnchorChoice.Of(blueprint, main, pool, order).Succeeded(out var anchor, out var problem)) return problem;
            // what is asked for opinions may be asked again
            order = order with { Anchor = anchor, Barred = main.SelectMany(f => f.Questions).Where(q => q.Use == ItemUse.Scored).Select(q => q.Item).ToHashSet() };
        }
        return FormDrawer.Draw(blueprint, pool, order);
    }
}
