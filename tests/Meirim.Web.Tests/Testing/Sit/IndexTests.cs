using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Sit;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task The_page_is_the_persons_own_and_stays_in_no_store()
    {
        var (_, taker) = await TestingScene.WithOneSitting(app);
        using var answer = await taker.Browser.Get($"/kk/sit/{taker.Id:D}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await Browser.Read(answer);
        page.QuerySelector("#sitting")!.GetAttribute("data-state").ShouldBe("Running");
        page.QuerySelector("noscript")!.TextContent.ShouldContain("JavaScript");
        // no question stands in the page itself
        page.Body!.TextContent.ShouldNotContain("Question ");
        using var stranger = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: (await People.Create(app)).Id));
        (await stranger.Get($"/ru/sit/{taker.Id:D}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
