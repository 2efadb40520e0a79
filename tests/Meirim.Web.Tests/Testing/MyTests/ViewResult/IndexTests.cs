using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Statistics;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Testing.Regrade;
using Meirim.Web.Tests.Testing.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.MyTests.ViewResult;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static string PathOf(Taker taker) => $"/ru/my-tests/{taker.Id:D}";

    [Fact]
    public async Task A_result_is_seen_by_its_own_and_once_it_was_released()
    {
        using var scene = await RegradeScene.Scored(app, [[0], []]);
        var path = PathOf(scene.Takers[0]);
        (await scene.Takers[0].Browser.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await scene.Release();
        (await scene.Takers[0].Browser.Get(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await scene.Takers[1].Browser.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var role in new[] { Role.Methodologist, Role.Proctor, Role.Registrar })
        {
            using var other = await app.SignedInAs(role);
            (await other.Get(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        using var visitor = app.Visitor();
        (await visitor.Get(path)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await scene.Takers[0].Browser.Page("/ru/my-tests")).QuerySelector($"a[href$='/my-tests/{scene.Takers[0].Id:D}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Of_an_area_that_says_no_more_than_all_points_it_is_said()
    {
        using var scene = await RegradeScene.Scored(app, [[0]]);
        await StatisticsScene.Reckon(app, scene.Scene.Round.Id);
        var (path, taker) = (PathOf(scene.Takers[0]), scene.Takers[0]);
        await scene.Release();
        (await taker.Browser.Page(path)).QuerySelector("#areas")!.TextContent.ShouldNotContain("не больше, чем общий балл");
        var measures = new RoundMeasures([], [], [], null, [], null, [], [new AreaFigures("law", 5, 0.4, 0.7)]).ToJson();
        await app.With(s => s.GetRequiredService<MeirimDb>().TestStatistics.Where(t => t.RoundId == scene.Scene.Round.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.Content, measures)));

        (await taker.Browser.Page(path)).QuerySelector("#areas")!.TextContent.ShouldContain("сама по себе говорит не больше, чем общий балл");
    }

    [Fact]
    public async Task Points_stand_with_their_limits_and_weak_areas_with_what_stands_behind_them_and_no_key()
    {
        using var scene = await RegradeScene.Scored(app, [[0, 1, 2]]);
        var items = await scene.Items();
        await app.With(async s =>
        {
            var ids = new[] { items[0].Id, items[1].Id, items[4].Id };
            var db = s.GetRequiredService<MeirimDb>();
            return await db.TestItems.Where(i => ids.Contains(i.Id)).ExecuteUpdateAsync(set => set.SetProperty(i => i.Knowledge, "2635-3-001#F1S1K2").SetProperty(i => i.Article, i => "Статья " + i.Code));
        });
        await scene.Release();
        var page = await scene.Takers[0].Browser.Page(PathOf(scene.Takers[0]));
        var text = page.Body!.TextContent;
        // Wilson's interval at 90 %: two of five lie between 14.1 % and 72.5 %
        text.ShouldContain("от 0,7 до 3,6");
        text.ShouldContain("Порог: 3.");
        page.QuerySelectorAll("svg.t-band").Length.ShouldBe(2);
        page.QuerySelectorAll("a[href$='/standard/2635-3-001#F1S1K2']").Length.ShouldBe(1);
        text.ShouldContain("Статья " + items[0].Code);
        text.ShouldContain("Статья " + items[1].Code);
        // what was right is not named, nor the wording or the answers of what was not
        text.ShouldNotContain("Статья " + items[4].Code);
        text.ShouldNotContain($"Question {items[0].Code}");
        text.ShouldNotContain($"{items[0].Code} A");
        text.ShouldContain((await scene.Takers[0].Attempt()).SheetHash![..4].ToUpperInvariant());
    }

    [Fact]
    public async Task Below_the_mark_the_seminar_and_the_resit_are_offered()
    {
        using var scene = await RegradeScene.Scored(app, [[0, 1, 2], []]);
        await scene.Release();
        var (weak, good) = (scene.Takers[0], scene.Takers[1]);
        (await good.Browser.Page(PathOf(good))).QuerySelector("#ask").ShouldBeNull();
        using var nothing = await weak.Browser.Submit(PathOf(weak), new Dictionary<string, string?>(), "#ask");
        nothing.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var asked = await weak.Browser.Submit(PathOf(weak), new Dictionary<string, string?> { ["Seminar"] = "true" }, "#ask");
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await weak.Browser.Page(PathOf(weak))).Body!.TextContent.ShouldContain("Хочу на семинар");
        (await scene.One.Page(scene.Scene.Path)).Body!.TextContent.ShouldContain("семинар: 1, повторный тест: 0");
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.TestResitAsked && e.Items == $"resit-wish {weak.Id:D}"))).ShouldBe(1);
        // the form of another, with a token of their own
        var token = (await good.Browser.Page($"/ru/my-tests/{good.Id:D}/appeal/2")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var forged = await good.Browser.Http.PostAsync(new Uri($"{PathOf(good)}?handler=Ask", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string> { ["Resit"] = "true", ["__RequestVerificationToken"] = token }));
        forged.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_place_in_the_resit_is_taken_by_the_person_themselves()
    {
        using var scene = await RegradeScene.Scored(app, [[0, 1, 2]]);
        await scene.Release();
        var taker = scene.Takers[0];
        var resit = await scene.Scene.PlanResit();
        var session = await resit.AddSession(startsInMinutes: 60);
        using var none = await taker.Browser.Submit(PathOf(taker), new Dictionary<string, string?>(), "#resit");
        none.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var booked = await taker.Browser.Submit(PathOf(taker), new Dictionary<string, string?> { ["Session"] = session.Id.ToString("D") }, "#resit");
        booked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.With(s => s.GetRequiredService<MeirimDb>().TestBookings.SingleAsync(b => b.RoundId == resit.Round.Id && b.PersonId == taker.Person.Id))).SessionId.ShouldBe(session.Id);
        var page = await taker.Browser.Page(PathOf(taker));
        page.QuerySelector("#resit").ShouldBeNull();
        page.Body!.TextContent.ShouldContain("Вы записаны на повторное тестирование");
    }

    [Fact]
    public async Task After_another_key_the_old_result_stands_beside_the_new_one_with_the_reason()
    {
        using var scene = await RegradeScene.Scored(app, [[2, 3]]);
        await scene.Release();
        await scene.Apply((0, KeyChangeKind.Void, null));
        var page = await scene.Takers[0].Browser.Page(PathOf(scene.Takers[0]));
        page.Body!.TextContent.ShouldContain("Объявленный вам результат сохранён");
        var row = page.QuerySelector("#regrades tbody tr")!.TextContent;
        row.ShouldContain("Вопрос задан неверно");
        row.ShouldContain("исключено вопросов: 1");
        row.ShouldContain("3 из 5");
        row.ShouldContain("2 из 4");
        page.QuerySelector("#questions")!.TextContent.ShouldContain("не считается никому");
        page.QuerySelector("#ask").ShouldBeNull();
    }
}
