using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Marks;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Statistics;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Testing.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Marks;

/// <summary>The mark of a resit, from the statistics of both rounds to the person's page.</summary>
[Collection(TheTestingApplication.Name)]
public sealed class EquatedResitTests(MeirimFixture app)
{
    [Fact]
    public async Task A_harder_resit_gets_a_lower_mark_by_two_people_and_the_person_reads_why()
    {
        using var scene = await EquatingScene.Make(app, harder: 0.6);
        var page = await scene.One.Browser.Page(scene.MarkPath);
        MarkScene.TextOf(page).ShouldContain("Стокинг–Лорд");
        page.QuerySelector("a[href$='/panels/new']").ShouldBeNull();
        (await scene.Press(scene.One, "#equate")).ShouldBe(HttpStatusCode.Redirect);
        var change = await scene.Change();
        var figures = change.ReadEquating()!;
        (figures.Main, figures.MainKey, figures.Key, figures.AnchorSize).ShouldBe((scene.Main.Code, 1, 1, EquatingScene.Anchor));
        // half of the questions are 0.6 harder; near the mark one of ability is worth about 0.3 points of a question: 0.5 − 0.6 · 0.3 / 2
        change.OldShare.ShouldBe(0.5);
        change.NewShare.ShouldBeInRange(0.34, 0.46);
        figures.Se!.Value.ShouldBeInRange(0.05, ResitEquating.LargestError);

        // who proposed does not decide, nor are results told meanwhile
        (await scene.One.Browser.Page(scene.MarkPath)).QuerySelector("#approve").ShouldBeNull();
        (await app.With(s => s.GetRequiredService<MarkHandler>().Approve(MarkScene.ActorOf(scene.One), change.Id, change.Version, default)))!.Code.ShouldBe("MRK-020");
        await Answered(scene.Main, 1);
        await Answered(scene.Resit, 1);
        (await app.With(s => s.GetRequiredService<ResultHandler>().Release(TestingScene.Methodologist, scene.Resit.Id, default)))!.Code.ShouldBe("MRK-024");
        (await scene.Press(scene.Other, "#approve")).ShouldBe(HttpStatusCode.Redirect);
        await scene.Until(r => r is { State: RoundState.Scored, Key: 2 });
        var passed = await app.With(s => s.GetRequiredService<MeirimDb>().TestScores.Where(x => x.RoundId == scene.Resit.Id && x.Passed).GroupBy(x => x.Key).OrderBy(g => g.Key).Select(g => g.Count()).ToListAsync());
        passed[1].ShouldBeGreaterThan(passed[0]);
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.SingleAsync(e => e.Kind == ActKind.TestMarkApproved && e.Items == $"test-mark {change.Id:D}"))).ActorId.ShouldBe(scene.Other.Id);

        await Reckoned(scene.Resit.Id, 2);
        // what was answered of the questions holds: none of them changed
        (await app.With(s => s.GetRequiredService<ResultHandler>().Release(TestingScene.Methodologist, scene.Resit.Id, default)))?.Code.ShouldBeNull();
        await scene.Until(r => r.State == RoundState.Released);
        var attempt = await app.With(s => s.GetRequiredService<MeirimDb>().TestAttempts.AsNoTracking().SingleAsync(a => a.RoundId == scene.Resit.Id && a.PersonId == scene.People[0]));
        using var person = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: scene.People[0]));
        (await person.Page($"/ru/my-tests/{attempt.Id:D}")).QuerySelector("#mark")!.TextContent.ShouldStartWith("На этот раз тест оказался чуть труднее: порог снижен с 12 до ");
        using var visitor = app.Visitor();
        (await visitor.Page($"/ru/testing/rounds/{scene.Resit.Code}/report")).Body!.TextContent.ShouldContain($"Порог перенесён с основного раунда {scene.Main.Code} через общие вопросы");
    }

    [Fact]
    public async Task An_easier_resit_keeps_the_mark_where_the_rule_lets_it_only_be_lowered()
    {
        using var scene = await EquatingScene.Make(app, harder: -0.8);
        var figures = (await scene.Figures())!;
        figures.Outcome.ShouldBe(EquatingOutcome.WouldRaise);
        figures.NewShare!.Value.ShouldBeGreaterThan(0.52);
        var page = await scene.One.Browser.Page(scene.MarkPath);
        page.QuerySelector("#equate").ShouldBeNull();
        MarkScene.TextOf(page).ShouldContain("по правилу порог можно только снизить");
        (await app.With(async s => await s.GetRequiredService<MarkHandler>().ProposeEquated(MarkScene.ActorOf(scene.One), await scene.Round(), default)))!.Code.ShouldBe("MRK-026");
    }

    [Fact]
    public async Task With_few_people_nothing_is_proposed_and_the_page_says_why()
    {
        using var scene = await EquatingScene.Make(app, harder: 1, people: 60);
        (await scene.Figures())!.Outcome.ShouldBe(EquatingOutcome.FewPeople);
        var page = await scene.One.Browser.Page(scene.MarkPath);
        page.QuerySelector("#equate").ShouldBeNull();
        MarkScene.TextOf(page).ShouldContain("меньше 200 человек");
        // a resit has no panel
        (await scene.One.Browser.Page(scene.MarkPath)).QuerySelector("#panels").ShouldBeNull();
    }

    [Fact]
    public async Task A_proposal_by_figures_that_are_gone_is_not_approved()
    {
        using var scene = await EquatingScene.Make(app, harder: 0.8);
        (await scene.Press(scene.One, "#equate")).ShouldBe(HttpStatusCode.Redirect);
        var change = await scene.Change();
        await app.With(s => s.GetRequiredService<MeirimDb>().TestRounds.Where(r => r.Id == scene.Main.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Key, 2)));
        (await app.With(s => s.GetRequiredService<MarkHandler>().Approve(MarkScene.ActorOf(scene.Other), change.Id, change.Version, default)))!.Code.ShouldBe("MRK-027");
        (await scene.Round()).Key.ShouldBe(1);
        await app.With(s => s.GetRequiredService<MeirimDb>().TestRounds.Where(r => r.Id == scene.Main.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Key, 1)));
    }

    private Task<int> Answered(TestRound round, int key) => app.With(async s =>
    {
        await s.GetRequiredService<AnswerAlarmsHandler>().Answer(TestingScene.Methodologist, round, key, item: null, "Проверено", default);
        return 0;
    });

    private async Task Reckoned(Guid round, int key)
    {
        for (int i = 0; i < 300; i++)
        {
            if (await app.With(s => s.GetRequiredService<MeirimDb>().TestStatistics.AnyAsync(t => t.RoundId == round && t.Key == key))) return;
            await StatisticsScene.Reckon(app, round);
            await Task.Delay(100);
        }
        throw new TimeoutException();
    }
}
