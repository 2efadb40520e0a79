using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.ListRounds;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
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
