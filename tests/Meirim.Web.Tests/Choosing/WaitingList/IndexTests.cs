using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Choosing.WaitingList;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task The_first_who_asked_is_taken_first_and_who_is_declined_keeps_their_place()
    {
        using var scene = await Scene.Set(app);
        using var other = await scene.AnotherRecipient();
        var first = await scene.Ask(other.Browser, "wait");
        var second = await scene.Ask("wait");
        await scene.Decline(second);
        await scene.Decline(first);
        var free = await scene.AnotherSpecialist(2);
        var row = $"form:has([value='{free.Id}'])";

        using var taken = await scene.Manager.Browser.Submit("/en/waiting-list", new Dictionary<string, string?>(), row);
        taken.Headers.Location!.ToString().ShouldBe($"/en/requests/{first}", "the moment of the request counts, not that of the last answer");
        (await scene.Journal(first)).Last().Kind.ShouldBe(ActKind.RequestTaken);
        await scene.Decline(first);
        (await scene.Request(first)).State.ShouldBe(RequestState.Waiting);
        (await other.Browser.Page($"/en/my-requests/{first}")).QuerySelector("main")!.TextContent.ShouldContain("Nobody asked before you");

        using var next = await scene.Manager.Browser.Submit("/en/waiting-list", new Dictionary<string, string?>(), row);
        next.Headers.Location!.ToString().ShouldBe($"/en/requests/{second}", "they are not asked twice");
        await scene.Accept(second);
        (await scene.Request(second)).State.ShouldBe(RequestState.Agreed);
        using var nobody = await scene.Manager.Browser.Submit("/en/waiting-list", new Dictionary<string, string?>(), row);
        nobody.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Of_ten_at_once_each_waiting_request_goes_to_one()
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Ask("wait");
        await scene.Decline(id);
        var free = await scene.AnotherSpecialist(9);
        var page = await scene.Manager.Browser.Page("/en/waiting-list");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => scene.Manager.Browser.Submit(page, "/en/waiting-list", new Dictionary<string, string?>(), $"form:has([value='{free.Id}'])")));
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        (await scene.Request(id)).Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_free_place_it_says_so_and_names_nobody_who_waits()
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Ask("wait");
        await scene.Decline(id);
        (await scene.Manager.Browser.Page("/ru/waiting-list")).QuerySelector("main")!.TextContent.ShouldNotContain(scene.Recipient.Account.DisplayName);
        using var empty = await Scene.Set(app, 0);
        (await empty.Manager.Browser.Page("/ru/waiting-list")).QuerySelector(".m-empty").ShouldNotBeNull();
        using var forged = await scene.Manager.Browser.Submit("/ru/waiting-list", new Dictionary<string, string?> { ["person"] = empty.Specialist.Id.ToString() }, "main form");
        forged.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
