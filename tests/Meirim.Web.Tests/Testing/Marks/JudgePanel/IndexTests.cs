using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Marks;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Testing.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Marks.JudgePanel;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_member_judges_alone_hands_in_and_nothing_changes_any_more()
    {
        var (marks, _) = await MarkScene.Drawn(app);
        using var _1 = marks;
        await marks.Open();
        (await marks.Say(marks.Members[1], 1, 97))?.Code.ShouldBeNull();
        var one = marks.Members[0];
        var page = await one.Browser.Page(marks.JudgePath);
        page.QuerySelectorAll("#judge section").Length.ShouldBe(TestingScene.Scored);
        page.QuerySelector("#judge section")!.TextContent.ShouldContain("Правильный ответ");
        MarkScene.TextOf(page).ShouldNotContain("97");
        page.QuerySelector("#hand-in").ShouldBeNull();

        await Refused(marks.Send(one, "#judge", ("Values[0]", "101")), "MRK-013");
        (await marks.Send(one, "#judge", ("Values[0]", "70"), ("Values[1]", "40"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await one.Browser.Page(marks.JudgePath)).QuerySelector("#progress")!.TextContent.ShouldBe("Оценено: 2 из 5.");
        (await app.With(s => s.GetRequiredService<JudgeHandler>().HandIn(MarkScene.ActorOf(one, Role.Author), marks.Id, 1, null, default)))!.Code.ShouldBe("MRK-014");
        (await marks.Send(one, "#judge", MarkScene.All(TestingScene.Scored, 55))).Status.ShouldBe(HttpStatusCode.Redirect);
        var ready = await one.Browser.Page(marks.JudgePath);
        using (var handed = await one.Browser.Submit(ready, marks.JudgePath, new Dictionary<string, string?>(), "#hand-in")) handed.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        // handed in: the questions are closed, and what another window still shows is refused
        (await one.Browser.Page(marks.JudgePath)).QuerySelector("#judge").ShouldBeNull();
        using (var late = await one.Browser.Submit(ready, marks.JudgePath, new Dictionary<string, string?> { ["Values[0]"] = "1" }, "#judge")) late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await marks.Sheet(one)).Said(1, 5).ShouldBe([55, 55, 55, 55, 55]);
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.Where(e => e.ActorId == one.Id && e.Items == $"test-panel-member {marks.Id:D}").OrderBy(e => e.At).Select(e => e.Kind).ToListAsync()))
            .ShouldBe([ActKind.TestPanelJudged, ActKind.TestPanelJudged, ActKind.TestPanelHandedIn]);
    }

    [Fact]
    public async Task The_second_round_begins_from_the_first_and_shows_its_spread()
    {
        var (marks, _) = await MarkScene.Drawn(app);
        using var _1 = marks;
        await marks.Open();
        await marks.Judge(1, 40, 50, 60, 70, 80);
        await marks.Close(1);
        var page = await marks.Members[0].Browser.Page(marks.JudgePath);
        page.QuerySelector("#judge section")!.TextContent.ShouldContain("Первый тур: вы 40, в среднем по группе 60, от 40 до 80, разброс 15,8.");
        page.QuerySelector("input[name='Values[0]']")!.GetAttribute("value").ShouldBe("40");
        // there are no results yet
        page.QuerySelector("#effects").ShouldBeNull();
        page.QuerySelector("input[name=LowestMark]").ShouldBeNull();
        (await marks.Send(marks.Members[0], "#hand-in")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await marks.Sheet(marks.Members[0])).Said(2, 5).ShouldBe([40, 40, 40, 40, 40]);
    }

    [Fact]
    public async Task With_results_the_second_round_shows_how_hard_questions_were_and_asks_what_is_bearable()
    {
        using var scored = await StatisticsScene.Make(app, people: 60, questions: 12, faulty: false);
        using var marks = await MarkScene.Of(app, scored.Round);
        await marks.Open();
        var (one, first) = (marks.Members[0], await marks.Members[0].Browser.Page(marks.JudgePath));
        first.QuerySelectorAll("#judge section").Length.ShouldBe(10);
        MarkScene.TextOf(first).ShouldNotContain("верно ответили");
        await marks.Judge(1, 50, 50, 55, 55, 60);
        await marks.Close(1);
        var page = await one.Browser.Page(marks.JudgePath + "?part=2");
        page.QuerySelectorAll("#judge section").Length.ShouldBe(2);
        page.QuerySelector("#judge section")!.TextContent.ShouldContain("Из сдававших верно ответили");
        page.QuerySelectorAll("#effects tbody tr").Length.ShouldBe(3);
        page.QuerySelector("#effects tbody td")!.TextContent.ShouldContain("из 60");
        await Refused(marks.Send(one, "#hand-in", ("LowestMark", "70"), ("HighestMark", "40"), ("LowestFail", "5"), ("HighestFail", "30")), "MRK-016");
        (await marks.Send(one, "#hand-in", ("LowestMark", "40"), ("HighestMark", "70"), ("LowestFail", "5"), ("HighestFail", "60"))).Status.ShouldBe(HttpStatusCode.Redirect);
        foreach (var member in marks.Members.Skip(1)) (await marks.Say(member, 2, 55))?.Code.ShouldBeNull();
        await marks.Close(2);
        var figures = (await marks.Panel()).Figures(2)!;
        figures.Check!.Members.ShouldBe(1);
        figures.Items.ShouldAllBe(i => i.Difficulty > 0 && i.Difficulty < 1);
        figures.Effects.Select(e => e.People).ShouldBe([60, 60, 60]);
    }

    [Fact]
    public async Task Who_was_given_a_place_in_the_round_since_sees_the_panel_no_more()
    {
        var (marks, scene) = await MarkScene.Drawn(app);
        using var _1 = marks;
        await scene.AddSession();
        var person = await Infrastructure.People.Create(app);
        var sixth = await MarkScene.Someone(app, new Grant(Role.Author, PersonId: person.Id));
        using var browser = sixth.Browser;
        await marks.Open([.. marks.Members.Select(m => m.Id), sixth.Id]);
        (await browser.Get(marks.JudgePath)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await scene.Book(person)).ShouldBeNull();
        (await browser.Get(marks.JudgePath)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_outcome_is_signed_once_with_a_dissent()
    {
        var (marks, _) = await MarkScene.Drawn(app);
        using var _1 = marks;
        await marks.Open();
        await marks.Judge(1, 60, 60, 60, 60, 60);
        (await marks.Members[0].Browser.Get(marks.JudgePath)).Headers.CacheControl!.NoStore.ShouldBeTrue();
        await marks.Close(1);
        await marks.Judge(2, 60, 60, 60, 60, 80);
        (await app.With(s => s.GetRequiredService<JudgeHandler>().Sign(MarkScene.ActorOf(marks.Members[4]), marks.Id, null, default)))!.Code.ShouldBe("MRK-017");
        await marks.Close(2);
        var page = await marks.Members[4].Browser.Page(marks.JudgePath);
        MarkScene.TextOf(page).ShouldContain("3,2 из 5 баллов: 64,0 %.");
        page.QuerySelector("#judge").ShouldBeNull();
        (await marks.Send(marks.Members[4], "#sign", ("Dissent", "Порог слишком низкий"))).Status.ShouldBe(HttpStatusCode.Redirect);
        using (var twice = await marks.Members[4].Browser.Submit(page, marks.JudgePath, new Dictionary<string, string?> { ["Dissent"] = "Ещё раз" }, "#sign")) twice.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        MarkScene.TextOf(await marks.One.Browser.Page(marks.PanelPath)).ShouldContain("Особое мнение: Порог слишком низкий");
    }

    private async Task Refused(Task<(HttpStatusCode Status, string Words)> sent, string code)
    {
        var (status, words) = await sent;
        status.ShouldBe(HttpStatusCode.BadRequest);
        words.ShouldContain(app.Services.GetRequiredService<Web.Ui.Texts>().In("ru", "problem." + code));
    }
}
