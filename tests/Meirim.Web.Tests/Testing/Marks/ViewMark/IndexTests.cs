using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Marks;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Testing.Regrade;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Marks.ViewMark;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Before_the_sitting_an_approved_mark_holds_for_the_round_and_its_resit()
    {
        var (marks, scene) = await MarkScene.Drawn(app);
        using var _1 = marks;
        var resit = await scene.PlanResit();
        var change = await marks.Propose(70, 75, 80, 85, 90);
        (change.OldShare, change.NewShare).ShouldBe((0.6, 0.8));
        (await marks.Press(marks.Other, "#approve")).ShouldBe(HttpStatusCode.Redirect);
        var round = await marks.Round();
        (round.Blueprint().PassShare, round.Key, round.State).ShouldBe((0.8, 1, RoundState.Drawn));
        (await app.With(s => s.GetRequiredService<MeirimDb>().TestRounds.AsNoTracking().SingleAsync(r => r.Id == resit.Round.Id))).Blueprint().PassShare.ShouldBe(0.8);
        var page = await marks.One.Browser.Page(marks.MarkPath);
        MarkScene.TextOf(page).ShouldContain("80,0 %");
        page.QuerySelector("#changes tbody tr")!.TextContent.ShouldContain(marks.Other.Name);
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.SingleAsync(e => e.Kind == ActKind.TestMarkApproved && e.Items == $"test-mark {change.Id:D}"))).ActorId.ShouldBe(marks.Other.Id);
        (await marks.One.Browser.Page(marks.Path)).QuerySelector($"a[href$='/{marks.Code}/mark']").ShouldNotBeNull();
    }

    [Fact]
    public async Task After_scoring_the_sheets_are_scored_anew_and_old_scores_stay()
    {
        using var scored = await RegradeScene.Scored(app, [[0], [0, 1]]);
        using var marks = await MarkScene.Of(app, scored.Scene.Round);
        var key = await scored.Propose((2, KeyChangeKind.SecondKey, "B"));
        await marks.Propose(80, 80, 80, 80, 80);
        var page = await marks.Other.Browser.Page(marks.MarkPath);
        page.QuerySelectorAll("#effects tbody tr").Select(r => string.Join('|', r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()))).ShouldBe(
            ["2 из 2 (100,0 %)|2 из 2 (100,0 %)", "2 из 2 (100,0 %)|1 из 2 (50,0 %)", "1 из 2 (50,0 %)|0 из 2 (0,0 %)"]);
        (await marks.Release())!.Code.ShouldBe("KEY-016");
        (await marks.Press(marks.Other, "#approve")).ShouldBe(HttpStatusCode.Redirect);
        await scored.Work();
        var scores = await scored.Scores(scored.Takers[1]);
        scores.Select(s => (s.Key, s.Points, s.Passed)).ShouldBe([(1, 3, true), (2, 3, false)]);
        (await scored.Scores(scored.Takers[0])).Select(s => s.Passed).ShouldBe([true, true]);
        // what was proposed by the old key was reckoned by the new one
        var other = await scored.Change(key.Id);
        (other.State, other.BaseKey).ShouldBe((KeyChangeState.Proposed, 2));
        (await scored.Press(scored.One, other, "#withdraw")).ShouldBe(HttpStatusCode.Redirect);
        await scored.Release();
        (await scored.Facts(scored.Takers[0])).ShouldHaveSingleItem().PassMark.ShouldBe(80);
        (await scored.Facts(scored.Takers[1])).ShouldBeEmpty();
        MarkScene.TextOf(await scored.Takers[1].Browser.Page($"/ru/my-tests/{scored.Takers[1].Id:D}")).ShouldContain("4");
        // never after the release
        (await app.With(async s => (await s.GetRequiredService<PanelHandler>().Open(MarkScene.ActorOf(marks.One), await marks.Round(), 0, MarkScene.Candidate, [.. marks.Members.Select(m => m.Id)], default)).Problem))!.Code.ShouldBe("MRK-002");
    }

    [Fact]
    public async Task Neither_who_led_the_panel_nor_who_judged_decides()
    {
        var (_, scene) = await MarkScene.Drawn(app);
        using var marks = await MarkScene.Of(app, scene.Round, Role.Methodologist);
        var change = await marks.Propose(70, 70, 70, 70, 70);
        foreach (var who in new[] { marks.One, marks.Members[0] })
        {
            (await who.Browser.Page(marks.MarkPath)).QuerySelector("#approve").ShouldBeNull();
            (await app.With(s => s.GetRequiredService<MarkHandler>().Approve(MarkScene.ActorOf(who), change.Id, change.Version, default)))!.Code.ShouldBe("MRK-020");
            (await app.With(s => s.GetRequiredService<MarkHandler>().Reject(MarkScene.ActorOf(who), change.Id, change.Version, "Нет", default)))!.Code.ShouldBe("MRK-020");
        }
        (await app.With(s => s.GetRequiredService<MarkHandler>().Withdraw(MarkScene.ActorOf(marks.Other), change.Id, change.Version, default)))!.Code.ShouldBe("MRK-023");
        (await marks.Round()).PassShare.ShouldBeNull();
    }

    [Fact]
    public async Task A_proposal_is_rejected_with_a_reason_or_withdrawn_and_then_closed()
    {
        using var scored = await RegradeScene.Scored(app, [[0]]);
        using var marks = await MarkScene.Of(app, scored.Scene.Round);
        await marks.Propose(80, 80, 80, 80, 80);
        var before = await marks.Other.Browser.Page(marks.MarkPath);
        (await marks.Release())!.Code.ShouldBe("MRK-024");
        (await marks.Press(marks.Other, "#reject", " ")).ShouldBe(HttpStatusCode.BadRequest);
        (await marks.Press(marks.Other, "#reject", "Группа мала")).ShouldBe(HttpStatusCode.Redirect);
        MarkScene.TextOf(await marks.One.Browser.Page(marks.PanelPath)).ShouldContain("Группа мала");
        using (var late = await marks.Other.Browser.Submit(before, marks.MarkPath, new Dictionary<string, string?>(), "#approve")) late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await marks.Propose(70, 70, 70, 70, 70);
        (await marks.Press(marks.One, "#withdraw")).ShouldBe(HttpStatusCode.Redirect);
        (await marks.Round()).PassShare.ShouldBeNull();
        (await marks.Release()).ShouldBeNull();
    }

    [Fact]
    public async Task Of_ten_approvals_at_once_one_counts()
    {
        var (marks, _) = await MarkScene.Drawn(app);
        using var _1 = marks;
        var change = await marks.Propose(70, 70, 70, 70, 70);
        var actors = Enumerable.Range(0, 10).Select(i => new Actor(Guid.CreateVersion7(), $"methodologist {i}", Role.Methodologist)).ToList();
        var outcomes = await Task.WhenAll(actors.Select(a => app.With(s => s.GetRequiredService<MarkHandler>().Approve(a, change.Id, change.Version, default))));
        outcomes.Count(o => o is null).ShouldBe(1);
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.TestMarkApproved && e.Items == $"test-mark {change.Id:D}"))).ShouldBe(1);
    }
}
