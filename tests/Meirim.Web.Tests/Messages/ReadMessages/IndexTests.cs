using System.Net;
using Meirim.Web.Tests.Choosing;
using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Messages.ReadMessages;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_visitor_is_sent_to_sign_in()
    {
        using var visitor = app.Visitor();
        (await visitor.Get("/kk/messages")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Messages_stand_on_the_desk_are_opened_and_held_read()
    {
        using var scene = await Scene.Set(app);
        (await scene.Manager.Browser.Page("/ru/messages")).QuerySelector(".m-empty").ShouldNotBeNull();
        var id = await scene.Ask();
        var second = await scene.Ask();
        var page = await scene.Manager.Browser.Page("/ru/messages");
        page.QuerySelector("main")!.TextContent.ShouldContain("2 непрочитанных сообщения");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("Таңертең");
        page.QuerySelector("main")!.TextContent.ShouldNotContain(scene.Recipient.Account.DisplayName);

        using var opened = await scene.Manager.Browser.Submit(page, "/ru/messages", new Dictionary<string, string?>(), ".ch-list li form");
        opened.Headers.Location!.ToString().ShouldBe($"/ru/requests/{second}");
        (await scene.Manager.Browser.Page("/ru/messages")).QuerySelector("main")!.TextContent.ShouldContain("1 непрочитанное сообщение");
        using var all = await scene.Manager.Browser.Submit("/ru/messages", new Dictionary<string, string?>(), "#all-read");
        (await scene.Manager.Browser.Page("/ru/messages")).QuerySelector("#all-read").ShouldBeNull();
        (await scene.Told(scene.Manager)).ShouldAllBe(m => m.ReadAt != null);
        id.ShouldNotBe(second);
    }

    [Fact]
    public async Task The_message_of_another_does_not_exist()
    {
        using var scene = await Scene.Set(app);
        await scene.Ask();
        await scene.Decline(await scene.Ask());
        var theirs = (await scene.Told(scene.Manager))[0];
        using var refused = await scene.Recipient.Browser.Submit("/en/messages", new Dictionary<string, string?> { ["id"] = theirs.Id.ToString() }, "#all-read");
        refused.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await scene.Told(scene.Manager))[0].ReadAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("x")]
    public async Task An_odd_page_is_refused(string at)
    {
        using var browser = await app.SignedInAs(Role.Recipient);
        (await browser.Get("/en/messages?p=" + at)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
