using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Results;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Regrade.ViewChange;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task The_dry_run_says_whose_result_changes_and_how()
    {
        // below the mark with two; above it with four; untouched in its points by a void question that was wrong for nobody else
        using var scene = await RegradeScene.Scored(app, [[0, 1, 2], [0], []]);
        var change = await scene.Propose((0, KeyChangeKind.SecondKey, "B"));
        change.ReadTotals().ShouldBe(new DryRunTotals(3, 2, 1, 0, 0));
        var people = (await scene.Other.Page(scene.PathOf(change))).QuerySelectorAll("#people tbody tr").Select(r => string.Join('|', r.QuerySelectorAll("th,td").Select(c => c.TextContent.Trim()))).ToList();
        people.ShouldBe([$"{scene.Takers[0].Person.Number}|2 из 5|3 из 5|не пройден → пройден", $"{scene.Takers[1].Person.Number}|4 из 5|5 из 5|без изменений"]);
    }

    [Fact]
    public async Task Who_proposed_does_not_decide()
    {
        using var scene = await RegradeScene.Scored(app, [[0]]);
        var change = await scene.Propose((0, KeyChangeKind.Void, null));
        (await scene.One.Page(scene.PathOf(change))).QuerySelector("#approve").ShouldBeNull();
        // the form of the other, sent by the one who proposed
        var theirs = await scene.Other.Page(scene.PathOf(change));
        var token = (await scene.One.Page(scene.PathOf(change))).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        using var approved = await scene.One.Submit(theirs, scene.PathOf(change), new Dictionary<string, string?> { ["__RequestVerificationToken"] = token }, "#approve");
        approved.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var rejected = await scene.One.Submit(theirs, scene.PathOf(change), new Dictionary<string, string?> { ["__RequestVerificationToken"] = token, ["Answer"] = "Нет" }, "#reject");
        rejected.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await scene.Change(change.Id)).State.ShouldBe(KeyChangeState.Proposed);
        (await scene.Round()).Key.ShouldBe(1);
    }

    [Fact]
    public async Task Of_ten_approvals_at_once_one_counts()
    {
        using var scene = await RegradeScene.Scored(app, [[0]]);
        var change = await scene.Propose((0, KeyChangeKind.Void, null));
        var actors = new List<Actor>();
        for (int i = 0; i < 10; i++) actors.Add(new Actor((await Infrastructure.Accounts.Create(app.Services, [Role.Methodologist])).Id, $"methodologist {i}", Role.Methodologist));
        var outcomes = await Task.WhenAll(actors.Select(a => app.With(s => s.GetRequiredService<KeyChangeHandler>().Approve(a, change.Id, change.Version, default))));
        outcomes.Count(o => o is null).ShouldBe(1);
        await scene.Work();
        (await scene.Round()).Key.ShouldBe(2);
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.TestKeyApproved && e.Items.StartsWith($"test-key {change.Id:D}")))).ShouldBe(1);
    }

    [Fact]
    public async Task A_proposal_is_rejected_with_a_reason_or_withdrawn_by_its_own_and_then_closed()
    {
        using var scene = await RegradeScene.Scored(app, [[0]]);
        var change = await scene.Propose((0, KeyChangeKind.Void, null));
        (await scene.Press(scene.Other, change, "#reject", " ")).ShouldBe(HttpStatusCode.BadRequest);
        (await app.With(s => s.GetRequiredService<ResultHandler>().Release(TestingScene.Methodologist, scene.Scene.Round.Id, default)))!.Code.ShouldBe("KEY-016");
        var before = await scene.Other.Page(scene.PathOf(change));
        (await scene.Press(scene.Other, change, "#reject", "Вопрос верен")).ShouldBe(HttpStatusCode.Redirect);
        (await scene.One.Page(scene.PathOf(change))).Body!.TextContent.ShouldContain("Вопрос верен");
        using var late = await scene.Other.Submit(before, scene.PathOf(change), new Dictionary<string, string?>(), "#approve");
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);

        var second = await scene.Propose((1, KeyChangeKind.Void, null));
        (await scene.Press(scene.One, second, "#withdraw")).ShouldBe(HttpStatusCode.Redirect);
        (await scene.Change(second.Id)).State.ShouldBe(KeyChangeState.Withdrawn);
        (await scene.Round()).Key.ShouldBe(1);
        await scene.Release();
    }

    [Fact]
    public async Task What_was_reckoned_by_the_old_key_is_reckoned_anew_before_it_is_decided()
    {
        using var scene = await RegradeScene.Scored(app, [[0, 1, 2]]);
        var (first, second) = (await scene.Propose((0, KeyChangeKind.SecondKey, "B")), await scene.Propose((1, KeyChangeKind.SecondKey, "B")));
        second.ReadTotals()!.NowPass.ShouldBe(1);
        var before = await scene.Other.Page(scene.PathOf(second));
        (await scene.Press(scene.Other, first, "#approve")).ShouldBe(HttpStatusCode.Redirect);
        await scene.Work();
        using var late = await scene.Other.Submit(before, scene.PathOf(second), new Dictionary<string, string?>(), "#approve");
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await scene.Change(second.Id)).ReadTotals().ShouldBe(new DryRunTotals(1, 1, 0, 0, 0));
        (await scene.Press(scene.Other, second, "#approve")).ShouldBe(HttpStatusCode.Redirect);
        await scene.Work();
        (await scene.Scores(scene.Takers[0])).Select(s => s.Points).ShouldBe([2, 3, 4]);
    }
}
