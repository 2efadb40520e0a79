using System.Net;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Testing.Regrade;

namespace Meirim.Web.Tests.Testing.Appeals.ListAppeals;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Appeals_stand_by_question_with_how_many_wait_and_what_lacks_a_proposal()
    {
        using var scene = await RegradeScene.Scored(app, [[0], [0, 1]]);
        await scene.Release();
        foreach (var taker in scene.Takers) (await scene.Appeal(taker, 0)).ShouldBe(HttpStatusCode.Redirect);
        (await scene.Appeal(scene.Takers[1], 1)).ShouldBe(HttpStatusCode.Redirect);
        (await Row(scene, 0)).ShouldBe(["2", "0", "0"]);
        (await Row(scene, 1)).ShouldBe(["1", "0", "0"]);
        (await scene.Answer(scene.One, 0, "Upheld", "Верно замечено")).ShouldBe(HttpStatusCode.Redirect);
        (await scene.Answer(scene.One, 1, "Dismissed", "Норма действует")).ShouldBe(HttpStatusCode.Redirect);
        (await Row(scene, 0)).ShouldBe(["0", "2", "0"]);
        (await Row(scene, 1)).ShouldBe(["0", "0", "1"]);
        (await scene.One.Page("/ru/testing/appeals")).Body!.TextContent.ShouldContain("изменение ключа ещё не предложено");
        await scene.Propose((0, KeyChangeKind.SecondKey, "B"));
        (await scene.One.Page("/ru/testing")).QuerySelector("a[href$='/testing/appeals']").ShouldNotBeNull();
    }

    private static async Task<string[]> Row(RegradeScene scene, int question)
    {
        var path = await scene.QueueOf(question);
        var row = (await scene.One.Page("/ru/testing/appeals")).QuerySelector($"a[href='{path}']")!.Closest("tr")!;
        return [.. row.QuerySelectorAll("td.m-number").Select(c => c.TextContent)];
    }
}
