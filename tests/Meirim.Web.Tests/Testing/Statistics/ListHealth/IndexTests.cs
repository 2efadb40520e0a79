using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Statistics.ListHealth;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task An_unknown_round_is_not_found_and_one_that_is_not_scored_says_so()
    {
        var scene = await TestingScene.Plan(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        (await methodologist.Get("/ru/testing/rounds/none/items")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await methodologist.Page(scene.Path + "/items")).Body!.TextContent.ShouldContain("Раунд ещё не оценён");
    }

    [Fact]
    public async Task Alarms_stand_first_and_figures_are_said_in_words()
    {
        using var scene = await StatisticsScene.Make(app);

        var answer = await scene.Browser.Get(scene.ItemsPath);
        var rows = (await Browser.Read(answer)).QuerySelectorAll("table tbody tr");

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        rows.Length.ShouldBe(20);
        rows[0].QuerySelector("a")!.TextContent.ShouldBe($"{scene.Level}-{StatisticsScene.MisKeyed}");
        rows[0].TextContent.ShouldContain("Ключ может быть неверен");
        rows[0].TextContent.ShouldContain("наоборот: сильные ошибаются чаще");
        rows[1].TextContent.ShouldContain("На одном языке намного труднее");
        rows[2].TextContent.ShouldContain("верно ответили");
        var codes = (await scene.Browser.Page(scene.ItemsPath + "?sort=code")).QuerySelectorAll("table tbody tr a").Select(a => a.TextContent).ToList();
        codes.ShouldBe(codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Results_are_released_only_after_every_alarm_was_answered()
    {
        using var scene = await StatisticsScene.Make(app);
        (await scene.Browser.Page(scene.Path)).Body!.TextContent.ShouldContain("3 непросмотренных сигнала");

        using (var early = await scene.Browser.Submit(scene.Path, new Dictionary<string, string?>(), "#release"))
        {
            early.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await Browser.Read(early)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("Есть непросмотренные сигналы (3)");
        }
        (await Answer(scene, "  ")).ShouldBe(HttpStatusCode.BadRequest);
        var seen = await scene.Browser.Page(scene.ItemsPath);
        (await Answer(scene, "Проверено по ст. 133 с экспертом")).ShouldBe(HttpStatusCode.Redirect);
        using (var late = await scene.Browser.Submit(seen, scene.ItemsPath, new Dictionary<string, string?> { ["Reason"] = "Ещё раз" }, "#answer-all")) late.StatusCode.ShouldBe(HttpStatusCode.Conflict);

        var entry = await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().SingleAsync(e => e.Kind == ActKind.TestAlarmAnswered && e.Items == $"test-alarms {scene.Round.Id:D}"));
        entry.Reason.ShouldBe("Проверено по ст. 133 с экспертом");
        (await app.With(s => s.GetRequiredService<MeirimDb>().TestAlarmAnswers.CountAsync(a => a.RoundId == scene.Round.Id))).ShouldBe(3);
        (await scene.Browser.Submit(scene.Path, new Dictionary<string, string?>(), "#release")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Results_of_many_are_not_released_before_the_statistics_are_there()
    {
        using var scene = await StatisticsScene.Make(app, people: 20, questions: 5, faulty: false);
        await app.With(async s =>
        {
            var db = s.GetRequiredService<MeirimDb>();
            // as if another key had just been applied
            var scores = await db.TestScores.AsNoTracking().Where(t => t.RoundId == scene.Round.Id).ToListAsync();
            db.TestScores.AddRange(scores.Take(15).Select(t => new TestScore { AttemptId = t.AttemptId, Key = 2, RoundId = t.RoundId, Points = t.Points, Most = t.Most, Parts = t.Parts, Passed = t.Passed, At = t.At, Hash = t.Hash }));
            await db.SaveChangesAsync();
            await db.TestRounds.Where(r => r.Id == scene.Round.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Key, 2));
            return 0;
        });

        (await app.With(s => s.GetRequiredService<ResultHandler>().Release(TestingScene.Methodologist, scene.Round.Id, default)))!.Code.ShouldBe("STS-001");
        (await app.With(s => s.GetRequiredService<MeirimDb>().TestRounds.Where(r => r.Id == scene.Round.Id).Select(r => r.State).SingleAsync())).ShouldBe(RoundState.Scored);
    }

    private static async Task<HttpStatusCode> Answer(StatisticsScene scene, string reason)
    {
        using var answer = await scene.Browser.Submit(scene.ItemsPath, new Dictionary<string, string?> { ["Reason"] = reason }, "#answer-all");
        return answer.StatusCode;
    }
}
