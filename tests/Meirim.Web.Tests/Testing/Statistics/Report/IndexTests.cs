using System.Net;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Statistics;
using Meirim.Web.Testing.Statistics.Report;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Testing.Marks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Statistics.Report;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Nobody_but_methodologists_sees_it_before_the_release_and_everybody_after()
    {
        using var scene = await StatisticsScene.Make(app);
        using var visitor = app.Visitor();
        (await visitor.Get("/ru/testing/rounds/none/report")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Get(scene.Path + "/report")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var practitioner = await app.SignedInAs(Web.Accounts.Role.Practitioner);
        (await practitioner.Get(scene.Path + "/report")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var early = await scene.Browser.Page(scene.Path + "/report");
        early.Body!.TextContent.ShouldContain("Приложение: вопросы");
        early.Body!.TextContent.ShouldContain($"{scene.Level}-{StatisticsScene.MisKeyed}");

        await scene.Release();

        var page = await visitor.Page(scene.Path + "/report");
        var whole = RoundMeasures.Read((await scene.Stored()).Content).Whole!;
        page.QuerySelector(".m-lead")!.TextContent.ShouldStartWith($"Тест сдали 260 человек, порог прошли {whole.Passed} (");
        page.Body!.TextContent.ShouldContain("Из 100 человек");
        page.Body!.TextContent.ShouldContain("Порог задан планом раунда.");
        page.Body!.TextContent.ShouldNotContain("Приложение");
        page.Body!.TextContent.ShouldNotContain(scene.Level + "-", Case.Sensitive, "no question is named to the public");
        page.QuerySelectorAll("table").Single(t => t.QuerySelector("caption")!.TextContent == "По языку теста").QuerySelectorAll("tbody tr").Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_mark_that_a_panel_found_is_said_to_be_one()
    {
        using var scene = await StatisticsScene.Make(app, people: 60, faulty: false);
        using var marks = await MarkScene.Of(app, scene.Round);
        // a standard deviation of 7.9 % of 20 points over five members: 1.58 / √5
        await marks.Propose(50, 55, 60, 65, 70);
        (await marks.Press(marks.Other, "#approve")).ShouldBe(HttpStatusCode.Redirect);
        await StatisticsScene.Reckon(app, scene.Round.Id, key: 2);

        var text = (await scene.Browser.Page(scene.Path + "/report")).Body!.TextContent;

        text.ShouldContain("Порог нашла группа экспертов (5) в два тура; стандартная ошибка 0,71 балла.");
        text.ShouldNotContain("Порог задан планом раунда.");
    }

    [Fact]
    public async Task It_is_whole_in_every_language()
    {
        using var scene = await StatisticsScene.Make(app);
        foreach (var language in Web.Ui.Texts.Languages)
        {
            var page = await scene.Browser.Page($"/{language}/testing/rounds/{scene.Round.Code}/report");
            page.QuerySelectorAll("h2").Length.ShouldBe(7);
            page.Body!.TextContent.ShouldNotContain("{0}");
        }
    }

    [Fact]
    public async Task Of_a_handful_of_people_nothing_is_told()
    {
        using var scene = await StatisticsScene.Make(app, people: 9, questions: 5, faulty: false);
        await scene.Release();
        using var visitor = app.Visitor();
        var page = await visitor.Page(scene.Path + "/report");
        page.QuerySelector(".m-lead")!.TextContent.ShouldStartWith("Тест сдали меньше десяти человек");
        page.QuerySelectorAll("caption").Select(c => c.TextContent).ShouldBe(["Из чего состоит тест", "Хеши"]);
    }
}
