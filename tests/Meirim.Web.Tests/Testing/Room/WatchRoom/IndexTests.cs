using System.Net;
using System.Text.RegularExpressions;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Room.WatchRoom;

[Collection(TheTestingApplication.Name)]
public sealed partial class IndexTests(MeirimFixture app) : IDisposable
{
    public void Dispose() => app.Clock.Reset();

    [Fact]
    public async Task The_room_shows_who_is_active_who_is_silent_and_who_has_handed_in()
    {
        var (scene, taker) = await TestingScene.WithOneSitting(app);
        using var proctor = await app.SignedInAs(Role.Proctor);
        await taker.Answer(1, "A");
        Row(await proctor.Page(scene.RoomPath), taker).ShouldContain("Работает");
        app.Clock.Advance(TimeSpan.FromSeconds(40));
        Row(await proctor.Page(scene.RoomPath), taker).ShouldContain("Нет связи");
        await taker.Ask("hand-in", new { });
        Row(await proctor.Page(scene.RoomPath), taker).ShouldContain("Сдал");
    }

    [Fact]
    public async Task More_time_reaches_the_open_screen_with_the_next_sign_of_life()
    {
        var (scene, taker) = await TestingScene.WithOneSitting(app);
        var end = (await taker.Attempt()).EndsAt!.Value;
        using var proctor = await app.SignedInAs(Role.Proctor);
        await Do(proctor, scene, "Compensate", taker.Id, "15", "Отключалось электричество");
        (await taker.Save()).Body["endsAt"]!.GetValue<long>().ShouldBe(end.AddMinutes(15).ToUnixTimeMilliseconds());
        var detail = (await Events(taker)).Single(e => e.Kind == SittingEventKind.Compensated).Detail!;
        detail.ShouldContain("15 min");
        detail.ShouldContain("Отключалось электричество");
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.TestCompensated && e.Items == $"attempt {taker.Id:D}" && e.Reason == "Отключалось электричество"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_whole_room_gets_more_time_and_those_who_have_not_begun_have_it_when_they_do()
    {
        var (scene, first) = await TestingScene.WithOneSitting(app);
        var second = await scene.Seat();
        using var proctor = await app.SignedInAs(Role.Proctor);
        await Do(proctor, scene, "Compensate", null, "10", "Общий сбой");
        await second.Begin();
        foreach (var taker in new[] { first, second })
        {
            var attempt = await taker.Attempt();
            (attempt.EndsAt - attempt.StartedAt).ShouldBe(TimeSpan.FromMinutes(70));
        }
    }

    [Fact]
    public async Task A_pause_stops_the_clock_and_gives_its_time_back()
    {
        var (scene, taker) = await TestingScene.WithOneSitting(app);
        var end = (await taker.Attempt()).EndsAt!.Value;
        using var proctor = await app.SignedInAs(Role.Proctor);
        await Do(proctor, scene, "Pause", taker.Id, "0", "Скорая помощь");
        var paused = (await taker.Save()).Body;
        (paused["state"]!.GetValue<string>(), paused["pausedAt"] is null).ShouldBe(("Paused", false));
        // longer than the time that was left: the sheet stays open, because the clock stands
        app.Clock.Advance(TimeSpan.FromMinutes(80));
        await app.With(async s =>
        {
            await ClosingRound.Close(s, default);
            return 0;
        });
        (await taker.Save(Taker.Change(1, 1, "A", app.Clock.GetUtcNow()))).Body["refused"]!.AsArray().ShouldHaveSingleItem()!["code"]!.GetValue<string>().ShouldBe("SIT-008");
        (await taker.Ask("questions?from=1&count=1")).Body["code"]!.GetValue<string>().ShouldBe("SIT-008");
        await Do(proctor, scene, "Resume", taker.Id, "0", "Можно продолжать");
        var attempt = await taker.Attempt();
        attempt.EndsAt!.Value.ShouldBeInRange(end.AddMinutes(80), end.AddMinutes(81));
        (await taker.Save(Taker.Change(1, 2, "A", app.Clock.GetUtcNow()))).Body["saved"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_an_incident_what_was_made_in_time_may_arrive_for_a_day()
    {
        var (scene, taker) = await TestingScene.WithOneSitting(app);
        var end = (await taker.Attempt()).EndsAt!.Value;
        using var proctor = await app.SignedInAs(Role.Proctor);
        await Do(proctor, scene, "Grace", taker.Id, "0", "Нет сети в здании");
        app.Clock.Set(end.AddHours(5));
        var body = (await taker.Save(Taker.Change(1, 1, "A", end.AddMinutes(-1)), Taker.Change(2, 2, "B", end.AddMinutes(1)))).Body;
        body["saved"]!.AsArray().ShouldHaveSingleItem();
        body["refused"]!.AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_code_is_shown_once_and_opens_another_machine_once()
    {
        var (scene, taker) = await TestingScene.WithOneSitting(app);
        using var proctor = await app.SignedInAs(Role.Proctor);
        var page = await proctor.Page(scene.RoomPath);
        using var answer = await proctor.Submit(page, scene.RoomPath, new Dictionary<string, string?>(), "form[action*='handler=Code'],form[action*='handler=code']");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var code = SixDigits().Match((await proctor.Page(scene.RoomPath)).QuerySelector(".ds-alert")!.TextContent).Value;
        (await proctor.Page(scene.RoomPath)).Body!.TextContent.ShouldNotContain(code);
        var second = await taker.Elsewhere();
        await second.Take(code);
        (await second.Answer(1, "A")).Status.ShouldBe(200);
        (await Events(taker)).Select(e => e.Kind).ShouldContain(SittingEventKind.CodeGiven);
    }

    [Theory]
    [InlineData("Compensate", "0", "Причина", "ROM-002")]
    [InlineData("Compensate", "181", "Причина", "ROM-002")]
    [InlineData("Compensate", "5", "", "ROM-003")]
    [InlineData("Resume", "0", "Причина", "ROM-004")]
    [InlineData("Incident", "0", " ", "ROM-005")]
    [InlineData("", "0", "Причина", "ROM-001")]
    public async Task What_cannot_be_done_is_refused_with_its_reason(string deed, string minutes, string ground, string code)
    {
        var (scene, taker) = await TestingScene.WithOneSitting(app);
        var before = await taker.Attempt();
        using var proctor = await app.SignedInAs(Role.Proctor);
        using var answer = await Post(proctor, scene, deed, taker.Id, minutes, ground);
        ((int)answer.StatusCode).ShouldBeGreaterThanOrEqualTo(400);
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(app.Services.GetRequiredService<Web.Ui.Texts>().In("ru", "problem." + code));
        (await taker.Attempt()).EndsAt.ShouldBe(before.EndsAt);
    }

    private static string Row(AngleSharp.Html.Dom.IHtmlDocument page, Taker taker) => page.QuerySelectorAll(".t-room tbody tr").Single(r => r.TextContent.Contains(taker.Person.Number, StringComparison.Ordinal)).TextContent;

    private static Task<HttpResponseMessage> Post(Browser proctor, TestingScene scene, string deed, Guid? whom, string minutes, string ground) => proctor.Submit(scene.RoomPath,
        new Dictionary<string, string?> { ["Whom"] = whom?.ToString("D") ?? "", ["Deed"] = deed, ["Minutes"] = minutes, ["Ground"] = ground }, "#deed");

    private static async Task Do(Browser proctor, TestingScene scene, string deed, Guid? whom, string minutes, string ground)
    {
        using var answer = await Post(proctor, scene, deed, whom, minutes, ground);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await Browser.Read(answer)).QuerySelector(".ds-error-summary")?.TextContent);
    }

    private Task<List<SittingEvent>> Events(Taker taker) => app.With(s => s.GetRequiredService<MeirimDb>().TestEvents.AsNoTracking().Where(e => e.AttemptId == taker.Id).ToListAsync());

    [GeneratedRegex("\\b[0-9]{6}\\b")]
    private static partial Regex SixDigits();
}
