using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Choosing.MyRequests.View;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Others_do_not_learn_that_it_exists()
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Ask();
        using var other = await scene.AnotherRecipient();
        (await other.Browser.Get($"/en/my-requests/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Recipient.Browser.Get($"/en/my-requests/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var desk = await app.SignedInAs(Role.HelpDesk);
        await desk.Page($"/en/my-requests/{id}");
    }

    [Fact]
    public async Task A_withdrawn_request_says_why_and_the_one_asked_is_told_and_sees_it_no_longer()
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Ask();
        using var answer = await scene.Recipient.Browser.Submit($"/en/my-requests/{id}", new Dictionary<string, string?> { ["Reason"] = "no-need" }, "#withdraw");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await scene.Request(id)).State.ShouldBe(RequestState.Withdrawn);
        (await scene.Journal(id)).Last().ShouldSatisfyAllConditions(e => e.Kind.ShouldBe(ActKind.RequestWithdrawn), e => e.Reason.ShouldBe("no-need"));
        (await scene.Told(scene.Manager)).Last().Kind.ShouldBe("choosing-withdrawn");
        (await scene.Manager.Browser.Get($"/en/requests/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Recipient.Browser.Page($"/en/my-requests/{id}")).QuerySelector("#withdraw").ShouldBeNull();
    }

    [Theory]
    [InlineData("", "", "Reason")]
    [InlineData("too-far", "", "Reason")]
    [InlineData("other", " ", "Words")]
    public async Task A_reason_is_needed(string reason, string words, string field)
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Ask();
        using var refused = await scene.Recipient.Browser.Submit($"/en/my-requests/{id}", new Dictionary<string, string?> { ["Reason"] = reason, ["Words"] = words }, "#withdraw");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(refused)).QuerySelector($"#{field}-error").ShouldNotBeNull();
        (await scene.Request(id)).State.ShouldBe(RequestState.Asked);
    }

    [Fact]
    public async Task What_was_answered_meanwhile_is_not_withdrawn_unseen()
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Ask();
        var page = await scene.Recipient.Browser.Page($"/en/my-requests/{id}");
        await scene.Accept(id);
        using var refused = await scene.Recipient.Browser.Submit(page, $"/en/my-requests/{id}", new Dictionary<string, string?> { ["Reason"] = "no-need" }, "#withdraw");
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await scene.Request(id)).State.ShouldBe(RequestState.Agreed);
    }

    [Fact]
    public async Task The_place_in_the_waiting_list_is_explained_and_no_figure_is_invented()
    {
        using var scene = await Scene.Set(app);
        using var other = await scene.AnotherRecipient();
        var first = await scene.Ask(other.Browser, "wait");
        await scene.Decline(first);
        var second = await scene.Ask("wait");
        await scene.Decline(second);
        var text = (await scene.Recipient.Browser.Page($"/ru/my-requests/{second}")).QuerySelector("main")!.TextContent;
        foreach (var said in new[] { "До вас обратился 1 человек", scene.Place, "неизвестно", "преимущества нет ни у кого", "Слишком далеко" }) text.ShouldContain(said);
        (await other.Browser.Page($"/ru/my-requests/{first}")).QuerySelector("main")!.TextContent.ShouldContain("Перед вами в очереди никого нет");
        (await scene.Told(scene.Recipient)).Last().Kind.ShouldBe("choosing-waiting");
    }
}
