using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Statistics.ItemHealth;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task An_unknown_question_or_round_is_not_found_and_one_without_figures_says_so()
    {
        var scene = await TestingScene.Plan(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        (await methodologist.Get("/ru/testing/items/none/health")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await methodologist.Get($"/ru/testing/items/{scene.Level}-0/health?round=none")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await methodologist.Page($"/ru/testing/items/{scene.Level}-0/health")).Body!.TextContent.ShouldContain("Об этом вопросе цифр ещё нет");
    }

    [Fact]
    public async Task The_options_show_who_chose_them_from_the_weakest_to_the_strongest()
    {
        using var scene = await StatisticsScene.Make(app);

        var page = await scene.Browser.Page(scene.HealthPath(StatisticsScene.MisKeyed));

        var rows = page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr");
        rows.Length.ShouldBe(4);
        rows.Single(r => r.QuerySelector("th")!.TextContent.Contains("Правильный ответ", StringComparison.Ordinal)).QuerySelector("th")!.TextContent.ShouldStartWith("A.");
        // what is right in truth rises, the key falls
        Shares(rows[2])[^1].ShouldBeGreaterThan(Shares(rows[2])[0] + 20);
        Shares(rows[0])[^1].ShouldBeLessThan(Shares(rows[0])[0]);
        page.QuerySelectorAll("svg.s-curve").Length.ShouldBe(3);
        page.QuerySelectorAll("svg.s-curve [style], svg.s-curve style").ShouldBeEmpty("the content security policy forbids them");
        page.QuerySelectorAll(".ds-alert").Count(a => a.TextContent.Contains("Ключ может быть неверен", StringComparison.Ordinal)).ShouldBe(1);

        int[] Shares(AngleSharp.Dom.IElement row) => [.. row.QuerySelectorAll("td").Skip(1).Take(5).Select(c => int.Parse(c.TextContent.Replace(" %", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture))];
    }

    [Fact]
    public async Task One_question_is_answered_and_the_others_wait()
    {
        using var scene = await StatisticsScene.Make(app);
        var path = scene.HealthPath(StatisticsScene.HardInKazakh);

        using (var empty = await scene.Browser.Submit(path, new Dictionary<string, string?> { ["Reason"] = "" }, "#answer")) empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using (var answer = await scene.Browser.Submit(path, new Dictionary<string, string?> { ["Reason"] = "Переводы сверены" }, "#answer")) answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = await scene.Browser.Page(path);
        page.QuerySelector("#answer").ShouldBeNull();
        page.Body!.TextContent.ShouldContain("Переводы сверены");
        (await app.With(s => s.GetRequiredService<MeirimDb>().TestAlarmAnswers.CountAsync(a => a.RoundId == scene.Round.Id))).ShouldBe(1);
        (await scene.Browser.Page(scene.Path)).Body!.TextContent.ShouldContain("2 непросмотренных сигнала");
    }
}
