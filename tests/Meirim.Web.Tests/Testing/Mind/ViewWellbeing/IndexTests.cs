using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Mind.ViewWellbeing;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Mind.ViewWellbeing;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task An_unknown_round_and_one_without_such_a_part_are_not_found()
    {
        var plain = await TestingScene.Plan(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        (await methodologist.Get("/ru/testing/rounds/none/wellbeing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await methodologist.Get(plain.Path + "/wellbeing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task While_the_days_of_the_round_last_there_are_no_figures()
    {
        var scene = await MindScene.Plan(app, MindScene.Pack);
        await scene.Answered("75", 3, 40);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        (await methodologist.Page(scene.FiguresPath)).QuerySelector("main")!.TextContent.ShouldContain("Чисел ещё нет");
        (await app.With(s => s.GetRequiredService<MeirimDb>().MindFigures.AnyAsync(f => f.RoundId == scene.Round.Id))).ShouldBeFalse();
        (await methodologist.Page($"/ru/testing/rounds/{scene.Round.Code}")).QuerySelector("a[href$='/wellbeing']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_group_of_nine_is_hidden_and_cannot_be_found_by_taking_the_others_from_the_whole()
    {
        var scene = await MindScene.Plan(app, MindScene.Pack);
        await scene.Answered("75", 3, 20);
        await scene.Answered("62", 5, 12);
        await scene.Answered("11", 1, 9);
        await scene.End();
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        var page = await methodologist.Page(scene.FiguresPath);
        var section = page.QuerySelectorAll("section").First(s => s.TextContent.Contains("Удовлетворение от помощи", StringComparison.Ordinal));
        section.TextContent.ShouldContain("человек 41");
        var rows = section.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim()))).ToList();
        rows.Count.ShouldBe(3);
        rows.Count(r => r.EndsWith("не показывается", StringComparison.Ordinal)).ShouldBe(2);
        rows.Single(r => r.EndsWith("20 30,0 0,0", StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Answers_to_a_draft_are_in_no_figure()
    {
        var scene = await MindScene.Plan(app, MindScene.Pack);
        await scene.Answered("75", 3, 12);
        await scene.Answered("75", 5, 15, "kk");
        await scene.End();
        using var methodologist = await app.SignedInAs(Role.Methodologist);

        var main = (await methodologist.Page(scene.FiguresPath)).QuerySelector("main")!;

        main.TextContent.ShouldContain("Ответы на непроверенный перевод не учитываются");
        main.QuerySelectorAll("section").First(s => s.TextContent.Contains("Удовлетворение от помощи", StringComparison.Ordinal)).TextContent.ShouldContain("среднее 30,0, разброс 0,0, человек 12");
    }

    [Fact]
    public async Task Nine_people_in_all_give_no_figure()
    {
        var scene = await MindScene.Plan(app, MindScene.Pack);
        await scene.Answered("75", 3, 9);
        await scene.End();
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        var page = await methodologist.Page(scene.FiguresPath);
        page.QuerySelector("main")!.TextContent.ShouldContain("Нет групп, которые можно показать");
        page.QuerySelector("table").ShouldBeNull();
    }

    [Fact]
    public async Task Figures_are_made_once_whoever_comes_or_goes_after_and_however_many_ask_at_once()
    {
        var scene = await MindScene.Plan(app, MindScene.Pack);
        await scene.Answered("75", 3, 15);
        await scene.End();
        var made = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => app.With(async s => await s.GetRequiredService<FigureMaker>().Of(await Round(s), default))));
        made.ShouldAllBe(m => m!.Count == 3 && m[0].ByRegion.Whole!.People == 15);
        await app.With(s => s.GetRequiredService<MeirimDb>().MindConsents.Where(c => c.RoundId == scene.Round.Id).ExecuteDeleteAsync());
        (await app.With(s => s.GetRequiredService<MeirimDb>().MindSheets.AnyAsync(x => x.RoundId == scene.Round.Id))).ShouldBeFalse("a consent takes its sheets along");
        (await app.With(async s => await s.GetRequiredService<FigureMaker>().Of(await Round(s), default)))![0].ByRegion.Whole!.People.ShouldBe(15);

        Task<TestRound> Round(IServiceProvider services) => services.GetRequiredService<MeirimDb>().TestRounds.AsNoTracking().SingleAsync(r => r.Id == scene.Round.Id);
    }
}
