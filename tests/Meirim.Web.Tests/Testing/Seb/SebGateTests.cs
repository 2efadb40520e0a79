using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Seb;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Seb;

/// <summary>A round that is sat in Safe Exam Browser: who is held back, who is not, and what the proctor sees of it.</summary>
[Collection(TheTestingApplication.Name)]
public sealed class SebGateTests(MeirimFixture app) : IDisposable
{
    private const string Key = "81aad4ab9dfd447cc479e6a4a7c9a544e2cafc7f3adeb68b2a21efad68eca4dc", ExamKey = "2534e4e9f3188f9f9133bf7cf7b4c5d898292bbd7e8d0230f39d1176636a1431";

    public void Dispose() => app.Clock.Reset();

    [Fact]
    public async Task Another_browser_is_held_back_at_taking_up_at_the_start_and_at_the_questions()
    {
        var (_, taker) = await Seat();
        Code(await taker.Ask("take", new { })).ShouldBe("SEB-001");
        taker.Adds = Windows(ExamKey);
        Code(await taker.Ask("take", new { })).ShouldBe("SEB-002");
        taker.Adds = Windows(Key);
        await taker.Take();
        taker.Adds = null;
        Code(await taker.Ask("start", new { })).ShouldBe("SEB-001");
        (await taker.Attempt()).StartedAt.ShouldBeNull();
        taker.Adds = Windows(Key);
        (await taker.Ask("start", new { })).Status.ShouldBe(200);
        (await taker.Ask("questions?from=1&count=3")).Status.ShouldBe(200);
        taker.Adds = null;
        Code(await taker.Ask("questions?from=1&count=3")).ShouldBe("SEB-001");
    }

    [Fact]
    public async Task Answers_and_handing_in_of_a_sheet_that_was_taken_up_are_never_refused_for_it()
    {
        var (_, taker) = await Seat();
        taker.Adds = Windows(Key);
        await taker.Begin();
        taker.Adds = null;
        (await taker.Answer(1, "A")).Status.ShouldBe(200);
        (await taker.Ask("hand-in", new { })).Status.ShouldBe(200);
        // the receipt is seen anywhere
        (await taker.Take())["receipt"]!["answered"]!.GetValue<int>().ShouldBe(1);
        (await Events(taker)).ShouldNotContain(e => e.Kind == SittingEventKind.SebMissing);
    }

    [Theory]
    [InlineData("kk", "")]
    [InlineData("ru", "?from=seb")]
    public async Task Where_the_browser_adds_no_headers_the_page_of_the_sitting_shows_the_keys(string language, string query)
    {
        var (_, taker) = await Seat();
        var page = $"{Origin}/{language}/sit/{taker.Id:D}{query}";
        taker.Adds = _ => Page(page, SebKeys.HashOf(page, Key));
        await taker.Begin();
        (await taker.Ask("questions?from=1&count=3")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_another_page_was_told_says_nothing_of_this_sitting()
    {
        var (scene, taker) = await Seat();
        var other = await scene.Seat();
        foreach (var page in new[] { $"{Origin}/ru/my-tests", $"{Origin}/ru/sit/{other.Id:D}", $"https://elsewhere.example/ru/sit/{taker.Id:D}", $"{Origin}/ru/sit/{taker.Id:D}/more" })
        {
            taker.Adds = _ => Page(page, SebKeys.HashOf(page, Key));
            Code(await taker.Ask("take", new { })).ShouldBe("SEB-001", page);
        }
        // the hash of another address under this one
        taker.Adds = address => [(SebRequest.ConfigHeader, SebKeys.HashOf(address + "?", Key))];
        Code(await taker.Ask("take", new { })).ShouldBe("SEB-002");
    }

    [Fact]
    public async Task Where_versions_are_named_too_both_keys_must_fit()
    {
        var (_, taker) = await Seat(new SebKeys([Key], [ExamKey]));
        taker.Adds = Windows(Key);
        Code(await taker.Ask("take", new { })).ShouldBe("SEB-002");
        taker.Adds = address => [(SebRequest.ConfigHeader, SebKeys.HashOf(address.AbsoluteUri, Key)), (SebRequest.ExamHeader, SebKeys.HashOf(address.AbsoluteUri, ExamKey))];
        await taker.Take();
    }

    [Fact]
    public async Task The_proctor_sees_who_was_held_back_once_a_minute_however_often_they_knock()
    {
        var (scene, taker) = await Seat();
        for (int i = 0; i < 3; i++) await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => taker.Ask("take", new { })));
        (await Events(taker)).ShouldHaveSingleItem().Kind.ShouldBe(SittingEventKind.SebMissing);
        app.Clock.Advance(TimeSpan.FromSeconds(61));
        await taker.Ask("take", new { });
        taker.Adds = Windows(ExamKey);
        await taker.Ask("take", new { });
        (await Events(taker)).Select(e => e.Kind).Order().ShouldBe([SittingEventKind.SebMissing, SittingEventKind.SebMissing, SittingEventKind.SebKeyWrong]);
        using var proctor = await app.SignedInAs(Role.Proctor);
        (await proctor.Page(scene.RoomPath)).QuerySelector(".t-room tbody")!.TextContent.ShouldContain("попытки без Safe Exam Browser: 3");
        (await proctor.Page(scene.RoomPath + "/protocol")).Body!.TextContent.ShouldContain("Safe Exam Browser с другими настройками");
    }

    [Fact]
    public async Task A_stranger_who_knocks_is_no_note_of_this_persons()
    {
        var (_, taker) = await Seat();
        using var stranger = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: (await People.Create(app)).Id));
        Code(await taker.As(stranger).Ask("take", new { })).ShouldBe("SIT-001");
        (await Events(taker)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_proctor_lets_one_person_sit_without_it_by_an_act_with_its_ground()
    {
        var (scene, taker) = await Seat();
        var other = await scene.Seat();
        using var proctor = await app.SignedInAs(Role.Proctor);
        using var done = await Do(proctor, scene, taker.Id, "Экраннан оқу бағдарламасы");
        ((int)done.StatusCode).ShouldBe(302);
        await taker.Begin();
        Code(await other.Ask("take", new { })).ShouldBe("SEB-001");
        (await Events(taker)).Single(e => e.Kind == SittingEventKind.SebWaived).Detail.ShouldBe("Экраннан оқу бағдарламасы");
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.TestSebWaived && e.Items == $"attempt {taker.Id:D}" && e.Reason == "Экраннан оқу бағдарламасы"))).ShouldBe(1);
        (await proctor.Page(scene.RoomPath)).QuerySelector(".t-room tbody")!.TextContent.ShouldContain("разрешено без Safe Exam Browser");
    }

    [Theory]
    [InlineData(false, "Причина", "ROM-006")]
    [InlineData(true, " ", "ROM-003")]
    public async Task It_is_allowed_to_no_whole_room_and_not_without_a_ground(bool person, string ground, string code)
    {
        var (scene, taker) = await Seat();
        using var proctor = await app.SignedInAs(Role.Proctor);
        using var answer = await Do(proctor, scene, person ? taker.Id : null, ground);
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(app.Services.GetRequiredService<Web.Ui.Texts>().In("ru", "problem." + code));
        (await taker.Attempt()).WithoutSeb.ShouldBeFalse();
    }

    [Fact]
    public async Task Where_any_browser_will_do_there_is_nothing_to_allow_and_nothing_is_asked()
    {
        var (scene, taker) = await TestingScene.WithOneSitting(app);
        using var proctor = await app.SignedInAs(Role.Proctor);
        (await proctor.Page(scene.RoomPath)).QuerySelector("#deed")!.TextContent.ShouldNotContain("Safe Exam Browser");
        using var answer = await Do(proctor, scene, taker.Id, "Причина");
        ((int)answer.StatusCode).ShouldBe(400);
        (await taker.Browser.Page($"/ru/sit/{taker.Id:D}")).QuerySelector("#sitting")!.GetAttribute("data-seb").ShouldBe("");
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("lv")]
    public async Task The_page_says_in_the_readers_language_what_to_do(string language)
    {
        var (_, taker) = await Seat();
        var page = await taker.Browser.Page($"/{language}/sit/{taker.Id:D}");
        page.QuerySelector("#sitting")!.GetAttribute("data-seb").ShouldBe("true");
        page.QuerySelectorAll("[data-view=outside] li").Length.ShouldBe(3);
        ((IHtmlTemplateElement)page.QuerySelector("#sitting template")!).Content.QuerySelector("[data-text=SEB-001]")!.TextContent.ShouldNotBeEmpty();
        (await taker.Browser.Page($"/{language}/my-tests")).Body!.TextContent.ShouldContain("Safe Exam Browser");
    }

    private string Origin => app.Address.GetLeftPart(UriPartial.Authority);

    private async Task<(TestingScene Scene, Taker Taker)> Seat(SebKeys? keys = null)
    {
        var scene = await TestingScene.Plan(app);
        await scene.AddSession();
        var taker = await scene.Seat();
        var json = (keys ?? new SebKeys([Key], [])).ToJson();
        await app.With(s => s.GetRequiredService<MeirimDb>().TestRounds.Where(r => r.Id == scene.Round.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.SebJson, json)));
        return (scene, taker);
    }

    /// <summary>As Safe Exam Browser for Windows does with every request.</summary>
    private static Func<Uri, IEnumerable<(string, string)>> Windows(string key) => address => [(SebRequest.ConfigHeader, SebKeys.HashOf(address.AbsoluteUri, key))];

    private static IEnumerable<(string, string)> Page(string page, string hash) => [(SebRequest.PageHeader, page), (SebRequest.PageConfigHeader, hash)];

    private static Task<HttpResponseMessage> Do(Browser proctor, TestingScene scene, Guid? whom, string ground) => proctor.Submit(scene.RoomPath,
        new Dictionary<string, string?> { ["Whom"] = whom?.ToString("D") ?? "", ["Deed"] = "WithoutSeb", ["Ground"] = ground }, "#deed");

    private Task<List<SittingEvent>> Events(Taker taker) => app.With(s => s.GetRequiredService<MeirimDb>().TestEvents.AsNoTracking().Where(e => e.AttemptId == taker.Id).ToListAsync());

    private static string? Code((int Status, JsonObject Body) answer) => answer.Body["code"]?.GetValue<string>();
}
