using System.Net;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Marks;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Marks.ViewPanel;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task The_protocol_says_who_judged_how_in_both_rounds()
    {
        var (marks, _) = await MarkScene.Drawn(app);
        using var _1 = marks;
        await marks.Open();
        await marks.Judge(1, 40, 50, 60, 70, 80);
        var open = await marks.One.Browser.Page(marks.PanelPath);
        MarkScene.TextOf(open).ShouldContain("Этот тур сдали экспертов: 5 из 5.");
        // of a round that is open nothing is shown, not even to who leads the panel
        open.QuerySelector("#questions").ShouldBeNull();
        using (var closed = await marks.One.Browser.Submit(open, marks.PanelPath, new Dictionary<string, string?>(), "#close")) closed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await marks.Judge(2, 55, 55, 60, 65, 65);
        using (var closed = await marks.One.Browser.Submit(marks.PanelPath, new Dictionary<string, string?>(), "#close")) closed.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var text = MarkScene.TextOf(await marks.Other.Browser.Page(marks.PanelPath));
        foreach (var words in new[] { MarkScene.Candidate, "Ангофф, два тура", marks.One.Name, marks.Members[2].Name, "3,0 из 5 баллов: 60,0 %.", "Стандартная ошибка, баллов", "60; 40–80; разброс 15,8", "60; 55–65; разброс 5,0" })
            text.ShouldContain(words);
        (await marks.Change()).NewShare.ShouldBe(0.6);
        var panel = await marks.Panel();
        // own marks 2, 2.5, 3, 3.5, 4 and then 2.75, 2.75, 3, 3.25, 3.25: their spread over the root of five
        panel.Figures(1)!.Se!.Value.ShouldBe(Math.Sqrt(0.625 / 5), 1e-9);
        panel.Figures(2)!.Se!.Value.ShouldBe(Math.Sqrt(0.0625 / 5), 1e-9);
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.Where(e => e.ActorId == marks.One.Id && (e.Items == $"test-panel {marks.Id:D}" || e.Kind == ActKind.TestMarkProposed)).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync()))
            .ShouldBe([ActKind.TestPanelOpened, ActKind.TestPanelRoundClosed, ActKind.TestPanelRoundClosed, ActKind.TestMarkProposed], ignoreOrder: true);
    }

    [Fact]
    public async Task A_round_is_closed_by_who_opened_the_panel_once_enough_have_handed_in()
    {
        var (marks, _) = await MarkScene.Drawn(app);
        using var _1 = marks;
        await marks.Open();
        await marks.Judge(1, 60, 60, 60, 60);
        (await marks.TryClose(marks.One, 1))!.Code.ShouldBe("MRK-011");
        (await marks.Panel()).State.ShouldBe(PanelState.FirstRound);
        (await marks.Say(marks.Members[4], 1, 60)).ShouldBeNull();
        (await marks.TryClose(marks.Other, 1))!.Code.ShouldBe("MRK-009");
        (await marks.Other.Browser.Page(marks.PanelPath)).QuerySelector("#close").ShouldBeNull();
        (await marks.TryClose(marks.One, 2))!.Code.ShouldBe("MRK-010");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => marks.TryClose(marks.One, 1)));
        outcomes.Count(o => o is null).ShouldBe(1);
        (await marks.Say(marks.Members[0], 1, 10))!.Code.ShouldBe("MRK-010");
    }

    [Fact]
    public async Task A_panel_is_abandoned_with_a_reason_and_another_can_be_opened()
    {
        var (marks, _) = await MarkScene.Drawn(app);
        using var _1 = marks;
        await marks.Open();
        (await Abandon(" ")).ShouldBe(HttpStatusCode.BadRequest);
        (await Abandon("Эксперты заняты")).ShouldBe(HttpStatusCode.Redirect);
        MarkScene.TextOf(await marks.One.Browser.Page(marks.PanelPath)).ShouldContain("Эксперты заняты");
        MarkScene.TextOf(await marks.Members[0].Browser.Page(marks.JudgePath)).ShouldContain("Работа группы прекращена.");
        (await marks.Say(marks.Members[0], 1, 10))!.Code.ShouldBe("MRK-010");
        await marks.Open();

        async Task<HttpStatusCode> Abandon(string why)
        {
            using var answer = await marks.Other.Browser.Submit(marks.PanelPath, new Dictionary<string, string?> { ["Reason"] = why }, "#abandon");
            return answer.StatusCode;
        }
    }
}
