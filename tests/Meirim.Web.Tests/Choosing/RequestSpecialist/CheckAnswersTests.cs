using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Choosing.RequestSpecialist;

[Collection(TheApplication.Name)]
public sealed class CheckAnswersTests(MeirimFixture app)
{
    [Fact]
    public async Task What_was_answered_is_shown_and_sent_with_its_journal_entry_and_the_manager_is_told()
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Draft(scene.Recipient.Browser, "wait");
        var text = (await scene.Recipient.Browser.Page($"/ru/choose/{id}/check")).QuerySelector("main")!.TextContent;
        foreach (var said in new[] { "Маманов Марат", "социально-бытовые", "6,5 ч в неделю", scene.Place, "Таңертең, қазақша", "На ответ есть 3 дня", "в законе его нет" }) text.ShouldContain(said);

        using var sent = await scene.Recipient.Browser.Submit($"/ru/choose/{id}/check", new Dictionary<string, string?>(), "#send");
        sent.Headers.Location!.ToString().ShouldBe($"/ru/my-requests/{id}");

        var request = await scene.Request(id);
        request.State.ShouldBe(RequestState.Asked);
        request.Asked.ShouldHaveSingleItem().State.ShouldBe(AskedState.Asked);
        var entry = (await scene.Journal(id)).ShouldHaveSingleItem();
        entry.ShouldSatisfyAllConditions(e => e.Kind.ShouldBe(ActKind.RequestMade), e => e.Right.ShouldBe(Role.Recipient), e => e.ActorId.ShouldBe(scene.Recipient.Account.Id), e => e.PersonId.ShouldBeNull());
        System.Text.Encoding.UTF8.GetString(entry.Leaf).ShouldNotContain("Таңертең");
        (await scene.Told(scene.Manager)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Kind.ShouldBe("choosing-asked"), m => m.Path.ShouldBe($"/requests/{id}"));
    }

    [Fact]
    public async Task It_is_sent_once()
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Draft(scene.Recipient.Browser, "wait");
        var page = await scene.Recipient.Browser.Page($"/en/choose/{id}/check");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => scene.Recipient.Browser.Submit(page, $"/en/choose/{id}/check", new Dictionary<string, string?>(), "#send")));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect || a.StatusCode == HttpStatusCode.Conflict);
        (await scene.Journal(id)).Count.ShouldBe(1);
        (await scene.Told(scene.Manager)).Count.ShouldBe(1);
        (await scene.Recipient.Browser.Get($"/en/choose/{id}/check")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_place_that_went_meanwhile_is_said()
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Draft(scene.Recipient.Browser, "close");
        using var other = await scene.AnotherRecipient();
        await scene.Accept(await scene.Ask(other.Browser, "close"));
        using var refused = await scene.Recipient.Browser.Submit($"/en/choose/{id}/check", new Dictionary<string, string?>(), "#send");
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.Read(refused)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("No free place");
        (await scene.Request(id)).State.ShouldBe(RequestState.Draft);
    }

    [Fact]
    public async Task More_than_five_cannot_be_open_at_once()
    {
        using var scene = await Scene.Set(app);
        for (int i = 0; i < 5; i++) await scene.Ask();
        var id = await scene.Draft(scene.Recipient.Browser, "close");
        using var refused = await scene.Recipient.Browser.Submit($"/en/choose/{id}/check", new Dictionary<string, string?>(), "#send");
        (await Browser.Read(refused)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("5 open requests");
    }

    [Fact]
    public async Task A_draft_thrown_away_is_gone_and_nobody_else_could()
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Draft(scene.Recipient.Browser, "close");
        using var other = await scene.AnotherRecipient();
        (await other.Browser.Get($"/en/choose/{id}/check")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var gone = await scene.Recipient.Browser.Submit($"/en/choose/{id}/check", new Dictionary<string, string?>(), "#discard");
        gone.Headers.Location!.ToString().ShouldBe("/en/my-requests");
        (await scene.Recipient.Browser.Get($"/en/choose/{id}/check")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
