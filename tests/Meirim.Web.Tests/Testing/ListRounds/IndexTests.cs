using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.ListRounds;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Theory]
    [InlineData(Role.Practitioner)]
    [InlineData(Role.Registrar)]
    [InlineData(Role.Proctor)]
    public async Task Others_are_refused(Role role)
    {
        using var browser = await app.SignedInAs(role);
        (await browser.Get("/ru/testing")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var visitor = app.Visitor();
        (await visitor.Get("/ru/testing")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_round_stands_there_with_its_people_and_the_bank_with_its_counts()
    {
        var (scene, _) = await TestingScene.WithOneSitting(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        var page = await methodologist.Page("/ru/testing");
        var row = page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(scene.Round.Code + "Пробный", StringComparison.Ordinal));
        row.QuerySelector("a")!.GetAttribute("href")!.ShouldEndWith(scene.Path);
        row.QuerySelectorAll(".m-number").Select(c => c.TextContent.Trim()).ShouldBe(["1", "0"]);
        page.Body!.TextContent.ShouldContain("Законодательство");
    }
}
