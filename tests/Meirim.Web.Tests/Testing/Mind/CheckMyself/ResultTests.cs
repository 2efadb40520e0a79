using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Mind.CheckMyself;

[Collection(TheTestingApplication.Name)]
public sealed class ResultTests(MeirimFixture app)
{
    private const string Take = "/en/my-wellbeing/take?language=en";

    [Fact]
    public async Task The_result_says_it_in_plain_words_and_where_to_find_help()
    {
        var (own, path) = await Taken(5);
        using var _ = own;
        var page = (await own.Page(path)).QuerySelector("main")!;
        page.QuerySelectorAll(".n-score").Length.ShouldBe(3);
        page.TextContent.ShouldContain("Helping gives you much joy");
        page.TextContent.ShouldContain("You are tired at times");
        page.TextContent.ShouldContain("Score: 50 (from 10 to 50)");
        page.TextContent.ShouldContain("112");
    }

    [Fact]
    public async Task Too_few_answers_are_said_for_their_scale_alone()
    {
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: (await People.Create(app)).Id));
        var few = MindScene.Everywhere(3);
        foreach (var number in new[] { 8, 10, 19 }) few.Remove($"q{number}");
        using var saved = await own.Submit(Take, few);
        (await own.Page(saved.Headers.Location!.ToString())).QuerySelectorAll(".n-score").Count(s => s.TextContent.Contains("Too few answers for a score: 7 of 10.", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_elses_is_not_there_for_a_colleague_and_forbidden_for_staff()
    {
        var (own, path) = await Taken(3);
        using var _ = own;
        using var colleague = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: (await People.Create(app)).Id));
        (await colleague.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var role in MindScene.Staff)
        {
            using var browser = await app.SignedInAs(role);
            (await browser.Get(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role.ToString());
        }
        using var visitor = app.Visitor();
        (await visitor.Get(path)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task It_is_deleted_from_its_own_page()
    {
        var (own, path) = await Taken(3);
        using var _ = own;
        (await own.Submit(path, new Dictionary<string, string?>(), "#delete")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await own.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Browser Own, string Path)> Taken(int value)
    {
        var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: (await People.Create(app)).Id));
        using var saved = await own.Submit(Take, MindScene.Everywhere(value));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (own, saved.Headers.Location!.ToString());
    }
}
