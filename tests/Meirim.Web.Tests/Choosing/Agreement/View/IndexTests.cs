using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Choosing.Agreement.View;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Both_sides_and_the_help_desk_read_it_and_nobody_else()
    {
        using var scene = await Scene.Set(app);
        using var elsewhere = await Scene.Set(app);
        using var own = await scene.Own();
        using var desk = await SignedInAccount.Begin(app, Role.HelpDesk);
        var id = await scene.Agreed();
        foreach (var reader in new[] { scene.Recipient, scene.Manager, own, desk })
        {
            var text = (await reader.Browser.Page($"/ru/agreements/{id}")).QuerySelector("main")!.TextContent;
            foreach (var said in new[] { "Маманов Марат", "4 ч в неделю", "Соглашение действует", scene.Recipient.Account.DisplayName, "Соглашение заключено" }) text.ShouldContain(said);
        }
        foreach (var stranger in new[] { elsewhere.Recipient, elsewhere.Manager }) (await stranger.Browser.Get($"/ru/agreements/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Manager.Browser.Get($"/ru/agreements/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Feedback_and_change_are_offered_to_the_recipient_only()
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Agreed();
        (await scene.Recipient.Browser.Page($"/en/agreements/{id}")).QuerySelector($"a[href='/en/agreements/{id}/feedback']").ShouldNotBeNull();
        (await scene.Manager.Browser.Page($"/en/agreements/{id}")).QuerySelector($"a[href='/en/agreements/{id}/feedback']").ShouldBeNull();
    }
}
