using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Choosing.MyRequests.HelpDesk;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task The_help_desk_asks_for_someone_and_is_named_in_the_act_and_on_the_page()
    {
        using var scene = await Scene.Set(app);
        using var desk = await SignedInAccount.Begin(app, Role.HelpDesk);
        var answers = scene.Answers();
        (answers["Form.Name"], answers["Form.Phone"], answers["Form.Email"]) = ("Гүлнар апа", "+7 701 000 00 77", "gulnar@meirim.example");
        using var kept = await desk.Browser.Submit("/en/choose", answers);
        var id = Guid.Parse(kept.Headers.Location!.ToString().Split('/')[3]);
        (await desk.Browser.Submit($"/en/choose/{id}/check", new Dictionary<string, string?>(), "#send")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await scene.Journal(id)).ShouldHaveSingleItem().Right.ShouldBe(Role.HelpDesk);
        (await scene.Manager.Browser.Page($"/en/requests/{id}")).QuerySelector("main")!.TextContent.ShouldContain(desk.Account.DisplayName);
        (await desk.Browser.Page("/en/help-desk")).QuerySelector($"a[href='/en/my-requests/{id}']").ShouldNotBeNull();

        using var colleague = await SignedInAccount.Begin(app, Role.HelpDesk);
        (await colleague.Browser.Page("/en/help-desk")).QuerySelector(".m-empty").ShouldNotBeNull();
        foreach (var question in new[] { "Гүлнар апа", "Гүлнар", "gulnar@meirim.example" })
            (await colleague.Browser.Page("/en/help-desk?q=" + Uri.EscapeDataString(question))).QuerySelector($"a[href='/en/my-requests/{id}']").ShouldNotBeNull(question);
        (await colleague.Browser.Page("/en/help-desk?q=nobody")).QuerySelector(".m-empty").ShouldNotBeNull();

        await scene.Accept(id);
        var mail = await app.With(async s => (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
            Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<MeirimDb>(s).Messages.Where(m => m.Email == "gulnar@meirim.example"))));
        mail.ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Kind.ShouldBe("choosing-by-help-desk"), m => m.AccountId.ShouldBeNull());
        (await scene.Told(desk)).ShouldContain(m => m.Kind == "choosing-accepted");
    }

    [Fact]
    public async Task A_draft_of_another_is_not_found()
    {
        using var scene = await Scene.Set(app);
        await scene.Draft(scene.Recipient.Browser, "close");
        using var desk = await app.SignedInAs(Role.HelpDesk);
        (await desk.Page("/en/help-desk?q=" + Uri.EscapeDataString(scene.Recipient.Account.DisplayName))).QuerySelector(".m-empty").ShouldNotBeNull();
    }
}
