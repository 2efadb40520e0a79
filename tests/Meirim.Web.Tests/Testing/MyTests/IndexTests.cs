using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.MyTests;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Who_is_not_called_reads_so()
    {
        using var browser = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: (await People.Create(app)).Id));
        (await browser.Page("/ru/my-tests")).Body!.TextContent.ShouldContain("Вам не назначен тест");
    }

    [Fact]
    public async Task The_language_is_chosen_until_the_papers_are_drawn()
    {
        var scene = await TestingScene.Plan(app);
        await scene.AddSession();
        var person = await People.Create(app);
        (await scene.Book(person, "kk"))?.Code.ShouldBeNull();
        using var browser = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));
        var before = await browser.Page("/ru/my-tests");
        using var chosen = await browser.Submit("/ru/my-tests", new Dictionary<string, string?> { ["language"] = "ru" });
        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await scene.Draw())?.Code.ShouldBeNull();
        (await scene.AttemptOf(person)).Language.ShouldBe("ru");
        using var late = await browser.Submit(before, "/ru/my-tests", new Dictionary<string, string?> { ["language"] = "kk" });
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await browser.Page("/ru/my-tests")).QuerySelector("a[href*='/sit/']").ShouldNotBeNull();
    }
}
