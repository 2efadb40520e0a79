using System.Net;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Regrade.ListChanges;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Every_question_that_counts_stands_with_its_key_and_leads_to_a_proposal()
    {
        using var scene = await RegradeScene.Scored(app, [[]]);
        var page = await scene.One.Page(scene.Keys);
        page.QuerySelectorAll("input[name=item]").Length.ShouldBe(TestingScene.Scored);
        page.Body!.TextContent.ShouldContain("Действует ключ 1.");
        page.Body.TextContent.ShouldContain($"{(await scene.Items())[0].Code} A (по-русски)");
        using var chosen = await scene.One.Submit(scene.Keys, new Dictionary<string, string?> { ["item"] = (await scene.Items())[2].Code }, "#choose");
        chosen.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Browser.Read(chosen)).QuerySelector("#propose")!.TextContent.ShouldContain((await scene.Items())[2].Code);
    }

    [Fact]
    public async Task Before_sheets_are_scored_nothing_can_be_proposed()
    {
        var scene = await TestingScene.Plan(app);
        using var methodologist = await app.SignedInAs(Web.Accounts.Role.Methodologist);
        var page = await methodologist.Page(scene.Path + "/keys");
        page.QuerySelector("#choose button").ShouldBeNull();
        page.Body!.TextContent.ShouldContain("Ключ меняют, когда баллы подсчитаны");
        (await methodologist.Page(scene.Path)).QuerySelector($"a[href$='/{scene.Round.Code}/keys']").ShouldBeNull();
    }

    [Fact]
    public async Task Changes_stand_with_who_proposed_and_who_decided()
    {
        using var scene = await RegradeScene.Scored(app, [[0]]);
        var change = await scene.Apply((0, KeyChangeKind.Void, null));
        var page = await scene.One.Page(scene.Keys);
        var row = page.QuerySelector("table tbody tr")!.TextContent;
        row.ShouldContain(change.ProposedByName);
        row.ShouldContain(change.DecidedByName!);
        row.ShouldContain("утверждено");
        page.Body!.TextContent.ShouldContain("вопрос не считается никому");
        (await scene.One.Page(scene.Scene.Path)).QuerySelector("a[href$='/keys']")!.TextContent.ShouldContain("действует ключ 2");
    }
}
