using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Appeals;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Testing.Regrade;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Appeals.MakeAppeal;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_question_is_appealed_against_once_by_its_own_with_grounds()
    {
        using var scene = await RegradeScene.Scored(app, [[0], []]);
        var taker = scene.Takers[0];
        (await taker.Browser.Get($"/ru/my-tests/{taker.Id:D}/appeal/2")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "not released");
        await scene.Release();
        var number = await scene.NumberOf(taker, 0);
        var path = $"/ru/my-tests/{taker.Id:D}/appeal/{number}";
        (await scene.Takers[1].Browser.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "another's paper");
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        (await methodologist.Get(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await taker.Browser.Get($"/ru/my-tests/{taker.Id:D}/appeal/1")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "a question of the survey");
        (await taker.Browser.Page(path)).Body!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("без баллов"), t => t.ShouldNotContain("Question"));

        (await scene.Appeal(taker, 0, " ")).ShouldBe(HttpStatusCode.BadRequest);
        (await scene.Appeal(taker, 0)).ShouldBe(HttpStatusCode.Redirect);
        (await scene.Appeal(taker, 0)).ShouldBe(HttpStatusCode.Conflict);
        var appeal = (await scene.Appeals(app)).ShouldHaveSingleItem();
        appeal.Question.ShouldBe(number);
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.TestAppealMade && e.Items == $"test-appeal {appeal.Id:D}"))).ShouldBe(1);
        (await taker.Browser.Page($"/ru/my-tests/{taker.Id:D}")).QuerySelector("#questions")!.TextContent.ShouldContain("рассматривается");
    }

    [Fact]
    public async Task Of_ten_sent_at_once_one_is_taken()
    {
        using var scene = await RegradeScene.Scored(app, [[0]]);
        await scene.Release();
        var taker = scene.Takers[0];
        var actor = new Actor(Guid.CreateVersion7(), "taker", Role.Practitioner, PersonId: taker.Person.Id);
        var number = await scene.NumberOf(taker, 0);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => app.With(s => s.GetRequiredService<AppealHandler>().Make(actor, taker.Id, number, "Основание", default))));
        outcomes.Count(o => o is null).ShouldBe(1);
        outcomes.Where(o => o is not null).ShouldAllBe(o => o!.Code == "APL-004");
    }

    [Fact]
    public async Task After_its_deadline_an_appeal_is_refused_and_the_day_itself_still_counts()
    {
        using var today = await RegradeScene.Scored(app, [[0]], b => b with { AppealDays = 0 });
        await today.Release();
        (await today.Appeal(today.Takers[0], 0)).ShouldBe(HttpStatusCode.Redirect);
        // released eleven days ago
        using var late = await RegradeScene.Scored(app, [[0]]);
        await late.Release();
        await app.With(s =>
        {
            var at = s.GetRequiredService<Web.Countries.CountryClock>().Now.AddDays(-11);
            return s.GetRequiredService<MeirimDb>().TestRounds.Where(r => r.Id == late.Scene.Round.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.ReleasedAt, at));
        });
        (await late.Appeal(late.Takers[0], 0)).ShouldBe(HttpStatusCode.Conflict);
        (await late.Takers[0].Browser.Page($"/ru/my-tests/{late.Takers[0].Id:D}")).QuerySelector("#questions a").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_out_for_all_is_not_appealed_against_and_open_wording_is_shown_where_the_blueprint_says_so()
    {
        using var scene = await RegradeScene.Scored(app, [[0]], b => b with { Open = true });
        await scene.Release();
        await scene.Apply((1, KeyChangeKind.Void, null));
        var taker = scene.Takers[0];
        (await scene.Appeal(taker, 1)).ShouldBe(HttpStatusCode.Conflict);
        (await taker.Browser.Page($"/ru/my-tests/{taker.Id:D}/appeal/{await scene.NumberOf(taker, 0)}")).Body!.TextContent.ShouldContain($"Question {(await scene.Items())[0].Code}");
    }
}
