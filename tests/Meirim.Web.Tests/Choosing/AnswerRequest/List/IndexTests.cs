using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Choosing.AnswerRequest.List;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Managers_and_the_specialist_see_what_is_asked_of_them_and_others_do_not()
    {
        using var scene = await Scene.Set(app);
        using var elsewhere = await Scene.Set(app);
        using var own = await scene.Own();
        var id = await scene.Ask();
        foreach (var browser in new[] { scene.Manager.Browser, own.Browser })
            (await browser.Page("/ru/requests")).QuerySelector($"a[href='/ru/requests/{id}']")!.TextContent.ShouldBe(scene.Recipient.Account.DisplayName);
        (await elsewhere.Manager.Browser.Page("/ru/requests")).QuerySelector($"a[href*='{id}']").ShouldBeNull();

        var agreement = await scene.Accept(id);
        var page = await own.Browser.Page("/ru/requests");
        page.QuerySelector($"a[href='/ru/requests/{id}']").ShouldBeNull();
        page.QuerySelector($"a[href='/ru/agreements/{agreement}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Without_requests_it_says_so()
    {
        using var scene = await Scene.Set(app);
        (await scene.Manager.Browser.Page("/kk/requests")).QuerySelector(".m-empty").ShouldNotBeNull();
    }
}
