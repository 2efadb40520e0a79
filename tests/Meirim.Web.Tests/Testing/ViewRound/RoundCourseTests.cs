using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Records;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.ViewRound;

/// <summary>A round from its papers to the fact on the record.</summary>
[Collection(TheTestingApplication.Name)]
public sealed class RoundCourseTests(MeirimFixture app)
{
    [Fact]
    public async Task Who_reaches_the_mark_has_a_fact_and_who_does_not_is_told_alone()
    {
        var scene = await TestingScene.Plan(app);
        await scene.AddSession();
        var (good, weak, absent) = (await scene.Seat(), await scene.Seat("kk"), await scene.Seat());
        await scene.Answer(good, right: 3);
        await scene.Answer(weak, right: 2);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        var path = scene.Path;

        (await Press(methodologist, path, "#score")).ShouldBe(RoundState.Scored);
        (await good.Browser.Page("/ru/my-tests")).Body!.TextContent.ShouldNotContain("3 из 5");
        (await Press(methodologist, path, "#release")).ShouldBe(RoundState.Released);

        var fact = (await Facts(good.Person.Id)).ShouldHaveSingleItem();
        fact.ShouldSatisfyAllConditions(f => f.Passed.ShouldBeTrue(), f => f.Score.ShouldBe(60), f => f.PassMark.ShouldBe(60), f => f.Round.ShouldBe(scene.Round.Code));
        (await Facts(weak.Person.Id)).ShouldBeEmpty();
        (await Facts(absent.Person.Id)).ShouldBeEmpty();
        (await good.Browser.Page("/ru/my-tests")).Body!.TextContent.ShouldContain("3 из 5");
        (await weak.Browser.Page("/ru/my-tests")).Body!.TextContent.ShouldContain("повторное тестирование");

        async Task<RoundState> Press(Browser browser, string page, string form)
        {
            using var answer = await browser.Submit(page, new Dictionary<string, string?>(), form);
            ((int)answer.StatusCode).ShouldBe(302);
            for (int i = 0; i < 100 && await app.With(s => s.GetRequiredService<ResultWork>().Next(default)); i++) { }
            for (int i = 0; i < 300; i++)
            {
                var state = await app.With(s => s.GetRequiredService<MeirimDb>().TestRounds.Where(r => r.Id == scene.Round.Id).Select(r => r.State).SingleAsync());
                if (state is not (RoundState.Scoring or RoundState.Releasing)) return state;
                await Task.Delay(100);
            }
            throw new TimeoutException();
        }
    }

    [Fact]
    public async Task Every_score_can_be_reckoned_again_from_its_sheet_and_key()
    {
        var scene = await TestingScene.Plan(app);
        await scene.AddSession();
        var taker = await scene.Seat();
        await scene.Answer(taker, right: 5);
        (await app.With(s => s.GetRequiredService<ResultHandler>().Score(TestingScene.Methodologist, scene.Round.Id, default)))?.Code.ShouldBeNull();
        for (int i = 0; i < 100 && await app.With(s => s.GetRequiredService<ResultWork>().Next(default)); i++) { }
        var attempt = await taker.Attempt();
        var (score, versions) = await app.With(async s =>
        {
            var db = s.GetRequiredService<MeirimDb>();
            for (int i = 0; i < 100 && !await db.TestScores.AnyAsync(x => x.AttemptId == attempt.Id); i++) await Task.Delay(100);
            var forms = await db.TestForms.AsNoTracking().Where(f => f.RoundId == scene.Round.Id).ToListAsync();
            var counted = forms.SelectMany(f => FormContent.Read(f.Content).Questions).Where(q => q.Block == "knowledge").Select(q => q.Item).Distinct().ToList();
            return (await db.TestScores.SingleAsync(x => x.AttemptId == attempt.Id), await db.TestItemVersions.Where(v => counted.Contains(v.ItemId)).ToListAsync());
        });
        (score.Points, score.Most, score.Passed).ShouldBe((5, 5, true));
        score.Hash.ShouldBe(TestScore.HashOf(attempt.Id, 1, SheetScoring.KeyHash(versions), attempt.SheetHash!, 5, 5, true));
        score.Hash.ShouldNotBe(TestScore.HashOf(attempt.Id, 1, SheetScoring.KeyHash(versions), attempt.SheetHash!, 4, 5, true));
    }

    [Fact]
    public async Task Nothing_is_scored_while_somebody_sits_and_nothing_released_before_it_was_scored()
    {
        var scene = await TestingScene.Plan(app);
        await scene.AddSession();
        var taker = await scene.Seat();
        await taker.Begin();
        (await app.With(s => s.GetRequiredService<ResultHandler>().Score(TestingScene.Methodologist, scene.Round.Id, default)))!.Code.ShouldBe("TST-021");
        (await app.With(s => s.GetRequiredService<ResultHandler>().Release(TestingScene.Methodologist, scene.Round.Id, default)))!.Code.ShouldBe("TST-022");
    }

    [Fact]
    public async Task Of_ten_who_want_the_last_seat_one_gets_it()
    {
        var scene = await TestingScene.Plan(app);
        await scene.AddSession(seats: 1);
        var people = new List<Person>();
        for (int i = 0; i < 10; i++) people.Add(await People.Create(app));
        var outcomes = await Task.WhenAll(people.Select(p => scene.Book(p)));
        outcomes.Count(o => o is null).ShouldBe(1);
        outcomes.Where(o => o is not null).ShouldAllBe(o => o!.Code == "TST-014");
    }

    [Fact]
    public async Task One_person_has_one_place_in_a_round_however_often_they_are_booked_at_once()
    {
        var scene = await TestingScene.Plan(app);
        await scene.AddSession();
        var person = await People.Create(app);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => scene.Book(person)));
        outcomes.Count(o => o is null).ShouldBe(1);
        (await app.With(s => s.GetRequiredService<MeirimDb>().TestSessions.Where(x => x.Id == scene.Session.Id).Select(x => x.Booked).SingleAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Questions_that_give_each_other_away_stand_in_no_paper_together()
    {
        // six questions for papers of five: each paper leaves out one of the pair
        var scene = await TestingScene.Plan(app, items: TestingScene.Scored + 1);
        await scene.AddSession();
        var pair = await app.With(async s =>
        {
            var db = s.GetRequiredService<MeirimDb>();
            var ids = await db.TestItems.Where(i => i.Level == scene.Level && i.Use == ItemUse.Scored).OrderBy(i => i.Code).Take(2).Select(i => i.Id).ToListAsync();
            var (first, second) = ItemEnemy.Pair(ids[0], ids[1]);
            db.TestItemEnemies.Add(new ItemEnemy { First = first, Second = second, Reason = "test", ByName = "test", At = DateTimeOffset.UnixEpoch, Salt = [1] });
            await db.SaveChangesAsync();
            return (first, second);
        });

        (await scene.Draw())?.Code.ShouldBeNull();

        var forms = await app.With(async s => await s.GetRequiredService<MeirimDb>().TestForms.AsNoTracking().Where(f => f.RoundId == scene.Round.Id).ToListAsync());
        forms.Count.ShouldBe(2);
        forms.ShouldAllBe(f => f.Content.Contains(pair.first.ToString()) != f.Content.Contains(pair.second.ToString()));
    }

    [Fact]
    public async Task A_bank_with_too_few_questions_draws_nothing_and_says_what_is_missing()
    {
        var scene = await TestingScene.Plan(app, items: TestingScene.Scored - 1);
        await scene.AddSession();
        var problem = await scene.Draw();
        problem!.Code.ShouldBe("TST-007");
        problem.Arguments.ShouldBe(["knowledge", "law", scene.Level, TestingScene.Scored]);
        (await app.With(s => s.GetRequiredService<MeirimDb>().TestRounds.Where(r => r.Id == scene.Round.Id).Select(r => r.State).SingleAsync())).ShouldBe(RoundState.Planned);
    }

    private Task<List<TestResult>> Facts(Guid person) => app.With(async s =>
        (await s.GetRequiredService<RecordStore>().Find(person))!.Record.Current().Of<TestResult>().Select(f => f.Body).ToList());
}
