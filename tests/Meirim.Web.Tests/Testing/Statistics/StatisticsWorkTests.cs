using Meirim.Bench.Takers;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Statistics;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Statistics;

/// <summary>Sheets of known abilities and difficulties, one wrong key, one question that is harder in one language.</summary>
[Collection(TheTestingApplication.Name)]
public sealed class StatisticsWorkTests(MeirimFixture app)
{
    [Fact]
    public async Task The_wrong_key_and_the_unfair_question_are_found_and_no_other()
    {
        using var scene = await StatisticsScene.Make(app);

        var items = await scene.Items();

        items.Count.ShouldBe(20);
        items[StatisticsScene.MisKeyed].Alarms.ShouldBe("Reversed OtherOption");
        items[StatisticsScene.HardInKazakh].Alarms.ShouldBe("Unfair");
        items.Where(i => i.Key is not (StatisticsScene.MisKeyed or StatisticsScene.HardInKazakh)).ShouldAllBe(i => i.Value.Alarms.Length == 0);
        items[StatisticsScene.HardInKazakh].Figures.Fairness.ShouldHaveSingleItem().Class.ShouldBe("C");
    }

    [Fact]
    public async Task Figures_are_those_of_the_people_who_answered()
    {
        using var scene = await StatisticsScene.Make(app, faulty: false);

        var items = await scene.Items();
        var round = RoundMeasures.Read((await scene.Stored()).Content);

        // 13 of 260 do not reach the last two questions of their paper: of no use to say how hard these are
        items.Values.Sum(i => i.Figures.Shown).ShouldBe(260 * 20);
        items.Values.Sum(i => i.Figures.Shown - i.Figures.Answered).ShouldBeInRange(2 * 3, 2 * 30);
        var model = new SimulatedRound(20);
        foreach (var (number, (figures, _)) in items)
        {
            figures.Model!.B!.Value.ShouldBe(model.DifficultyOf(number), 4 * figures.Model.SeB!.Value);
            figures.Model.SeB!.Value.ShouldBeLessThan(0.8);
            figures.Fit!.Infit!.Value.ShouldBeInRange(0.7, 1.3);
            figures.Seconds.ShouldBe(40);
            figures.Options.Sum(o => o.Share).ShouldBe(1, 1e-9);
            figures.Groups.Sum().ShouldBe(figures.Answered);
        }
        var hard = items.MaxBy(i => model.DifficultyOf(i.Key)).Value.Figures;
        var easy = items.MinBy(i => model.DifficultyOf(i.Key)).Value.Figures;
        hard.Difficulty!.Value.ShouldBeLessThan(easy.Difficulty!.Value - 0.3);
        round.Whole!.ShouldSatisfyAllConditions(
            w => w.People.ShouldBe(260), w => w.Questions.ShouldBe(20), w => w.Mark.ShouldBe(10), w => w.Alpha!.Value.ShouldBeInRange(0.7, 0.92),
            w => w.Sem!.Value.ShouldBeInRange(1.3, 2.3), w => w.Consistency!.Value.ShouldBeInRange(0.7, 0.95), w => w.ThetaAtMark!.Value.ShouldBeInRange(-0.8, 0.3));
        var passed = await app.With(s => s.GetRequiredService<MeirimDb>().TestScores.CountAsync(t => t.RoundId == scene.Round.Id && t.Passed));
        round.Whole!.Passed.ShouldBe(passed);
        round.Around.Single(a => a.Questions == 0).Passed.ShouldBe(passed);
        round.Around.Select(a => a.Passed).ShouldBeInOrder(SortDirection.Descending);
        round.Participation.Single(p => p.By == "all").ShouldBe(new Participation("all", "", 260, 260, 260, 260, passed));
        round.Participation.Where(p => p.By == "language").Select(p => (p.Code, p.Came)).ShouldBe([("kk", 130), ("ru", 130)]);
    }

    [Fact]
    public async Task Questions_of_an_earlier_round_are_held_against_it()
    {
        using var first = await StatisticsScene.Make(app, faulty: false);
        // the same questions again, of which one has become another: it is answered as if it were much harder for half of the people
        var again = await new SimulatedRound(20, HardInKazakh: StatisticsScene.HardInKazakh) { Seed = 2 }.Make(app.Services, await People(), first.Level);
        await StatisticsScene.Reckon(app, again.Id);

        var (round, items) = await app.With(async s =>
        {
            var db = s.GetRequiredService<MeirimDb>();
            return (RoundMeasures.Read((await db.TestStatistics.SingleAsync(t => t.RoundId == again.Id)).Content),
                await db.TestItemStatistics.Where(i => i.RoundId == again.Id && i.Form == 0).Join(db.TestItems, i => i.ItemId, i => i.Id, (r, i) => new { i.Code, r.Content }).ToListAsync());
        });

        round.Drift.ShouldBe(new DriftFigures(first.Round.Code, 20));
        var moved = ItemFigures.Read(items.Single(i => i.Code == $"{first.Level}-{StatisticsScene.HardInKazakh}").Content).Drift!;
        moved.Drifted.ShouldBeTrue();
        moved.Difference.ShouldBeGreaterThan(0.4);
        // some others are named by chance: a robust z beyond 1.96 is a prompt; the one that moved stands out most
        items.Max(i => ItemFigures.Read(i.Content).Drift!.Z).ShouldBe(moved.Z);
    }

    [Fact]
    public async Task Of_few_people_nothing_is_reckoned_and_nothing_stands_in_the_way()
    {
        using var scene = await StatisticsScene.Make(app, people: 9, questions: 5, faulty: false);

        (await scene.Stored()).State.ShouldBe(StatisticsState.TooFew);
        (await scene.Items()).ShouldBeEmpty();
        (await app.With(s => s.GetRequiredService<ReleaseGate>().Check(scene.Round.Id, default))).ShouldBeNull();
        (await scene.Browser.Page(scene.ItemsPath)).Body!.TextContent.ShouldContain("Сдано 9 листов");
        (await app.With(s => s.GetRequiredService<ResultHandler>().Release(TestingScene.Methodologist, scene.Round.Id, default))).ShouldBeNull();
    }

    [Fact]
    public async Task Ten_who_reckon_at_once_leave_one_answer()
    {
        var round = await new SimulatedRound(5).Make(app.Services, await People(40));

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => app.With(s => s.GetRequiredService<StatisticsWork>().Next(default))));
        await StatisticsScene.Reckon(app, round.Id);

        (await app.With(s => s.GetRequiredService<MeirimDb>().TestStatistics.CountAsync(t => t.RoundId == round.Id))).ShouldBe(1);
    }

    private async Task<IReadOnlyList<Guid>> People(int count = 260) => await app.With(async s =>
    {
        using var scene = await StatisticsScene.Make(app, count, 5, faulty: false);
        return await s.GetRequiredService<MeirimDb>().TestBookings.Where(b => b.RoundId == scene.Round.Id).Select(b => b.PersonId).ToListAsync();
    });
}
