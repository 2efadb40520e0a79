using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Mind.CheckMyself;

[Collection(TheTestingApplication.Name)]
public sealed class TakeTests(MeirimFixture app)
{
    private const string Path = "/ru/my-wellbeing/take?language=";

    [Fact]
    public async Task Staff_is_refused()
    {
        foreach (var role in MindScene.Staff)
        {
            using var browser = await app.SignedInAs(role);
            (await browser.Get(Path + "ru")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role.ToString());
        }
    }

    [Theory]
    [InlineData("de")]
    [InlineData("")]
    public async Task A_language_without_wording_is_not_found(string language)
    {
        using var own = await Someone();
        (await own.Get(Path + language)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("kk", true)]
    [InlineData("ru", true)]
    [InlineData("lv", true)]
    [InlineData("en", false)]
    public async Task Every_statement_has_its_answers_and_a_draft_says_that_it_is_one(string language, bool draft)
    {
        using var own = await Someone();
        var page = await own.Page(Path + language);
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(30);
        page.QuerySelectorAll("input[type=radio]").Length.ShouldBe(150);
        page.QuerySelector("main form")!.GetAttribute("lang").ShouldBe(language);
        (page.QuerySelector(".ds-alert") is not null).ShouldBe(draft);
        page.QuerySelector("main footer")!.TextContent.ShouldContain("ProQOL.org");
    }

    [Fact]
    public async Task Nothing_answered_is_said_and_what_was_answered_stays()
    {
        using var own = await Someone();
        using var empty = await own.Submit(Path + "en", new Dictionary<string, string?>());
        await Says(empty, "MND-003");
        var wrong = MindScene.Everywhere(3);
        wrong["q7"] = "6";
        using var outside = await own.Submit(Path + "en", wrong);
        await Says(outside, "MND-004");
    }

    [Fact]
    public async Task An_account_without_a_record_keeps_nothing()
    {
        using var own = await app.SignedInAs(Role.Practitioner);
        using var answer = await own.Submit(Path + "en", MindScene.Everywhere(3));
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.Read(answer)).QuerySelectorAll("input[checked]").Length.ShouldBe(30);
    }

    private async Task Says(HttpResponseMessage answer, string code)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(app.Services.GetRequiredService<Web.Ui.Texts>().In("ru", "problem." + code));
    }

    private async Task<Browser> Someone() => await app.SignedInAs(new Grant(Role.Practitioner, PersonId: (await People.Create(app)).Id));
}
