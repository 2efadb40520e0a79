using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Choosing.MyRequests;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Without_requests_it_says_what_to_do()
    {
        using var browser = await app.SignedInAs(Role.Recipient);
        (await browser.Page("/ru/my-requests")).QuerySelector(".m-empty")!.TextContent.ShouldContain("Найдите специалиста");
    }

    [Fact]
    public async Task One_sees_ones_own_requests_and_no_others()
    {
        using var scene = await Scene.Set(app, 2);
        using var other = await scene.AnotherRecipient();
        var mine = await scene.Ask();
        var draft = await scene.Draft(scene.Recipient.Browser, "close");
        var theirs = await scene.Ask(other.Browser, "close");
        var page = await scene.Recipient.Browser.Page("/ru/my-requests");
        page.QuerySelectorAll(".ch-list > li").Length.ShouldBe(2);
        page.QuerySelector($"a[href='/ru/my-requests/{mine}']").ShouldNotBeNull();
        page.QuerySelector($"a[href='/ru/choose/{draft}/check']").ShouldNotBeNull();
        page.QuerySelector($"a[href*='{theirs}']").ShouldBeNull();
        page.QuerySelector(".ch-list")!.TextContent.ShouldContain("Ждёт ответа");
    }

    [Fact]
    public async Task A_page_that_is_not_there_does_not_exist()
    {
        using var browser = await app.SignedInAs(Role.Recipient);
        (await browser.Get("/ru/my-requests?p=0")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get("/ru/my-requests?p=x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
