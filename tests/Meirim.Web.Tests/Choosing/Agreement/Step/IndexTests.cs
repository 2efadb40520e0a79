using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Choosing.Agreement.Step;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static Dictionary<string, string?> Because(string reason, string words = "") => new() { ["Reason"] = reason, ["Words"] = words };

    [Fact]
    public async Task Pause_keeps_the_place_resume_goes_on_and_the_end_gives_it_back()
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Agreed();
        await Go(scene.Recipient.Browser, id, "pause", "recipient-away");
        (await scene.Agreement(id)).State.ShouldBe(AgreementState.Paused);
        (await scene.Places(scene.Specialist)).ShouldBe(0);
        await Go(scene.Manager.Browser, id, "resume", "back");
        (await scene.Agreement(id)).State.ShouldBe(AgreementState.Running);
        await Go(scene.Manager.Browser, id, "end", "specialist-leaves");

        var agreement = await scene.Agreement(id);
        agreement.State.ShouldBe(AgreementState.Ended);
        agreement.Until.ShouldNotBeNull();
        agreement.Events.Count.ShouldBe(4);
        (await scene.Places(scene.Specialist)).ShouldBe(1);
        (await scene.Journal(id)).Select(e => e.Kind).ShouldBe([ActKind.AgreementMade, ActKind.AgreementPaused, ActKind.AgreementResumed, ActKind.AgreementEnded]);
        (await scene.Told(scene.Manager)).Select(m => m.Kind).ShouldContain("choosing-paused");
        (await scene.Told(scene.Recipient)).Select(m => m.Kind).ShouldBe(["choosing-accepted", "choosing-resumed", "choosing-ended"]);
        (await scene.Recipient.Browser.Page($"/ru/agreements/{id}")).QuerySelector("main")!.TextContent.ShouldContain("Специалист уходит с работы");
    }

    [Fact]
    public async Task Ten_ends_at_once_give_one_place_back()
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Agreed();
        var page = await scene.Manager.Browser.Page($"/en/agreements/{id}/end");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => scene.Manager.Browser.Submit(page, $"/en/agreements/{id}/end", Because("no-need"))));
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        (await scene.Places(scene.Specialist)).ShouldBe(1);
    }

    [Theory]
    [InlineData("end", "", "", "Reason")]
    [InlineData("end", "recipient-away", "", "Reason")]
    [InlineData("pause", "other", "", "Words")]
    public async Task A_reason_of_the_list_is_needed(string step, string reason, string words, string field)
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Agreed();
        using var refused = await scene.Recipient.Browser.Submit($"/en/agreements/{id}/{step}", Because(reason, words));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(refused)).QuerySelector($"#{field}-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_step_that_is_not_possible_leads_back_and_a_stale_one_is_refused()
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Agreed();
        (await scene.Manager.Browser.Get($"/en/agreements/{id}/resume")).Headers.Location!.ToString().ShouldBe($"/en/agreements/{id}");
        (await scene.Manager.Browser.Get($"/en/agreements/{id}/dance")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await scene.Manager.Browser.Page($"/en/agreements/{id}/end");
        await Go(scene.Recipient.Browser, id, "pause", "recipient-away");
        using var stale = await scene.Manager.Browser.Submit(page, $"/en/agreements/{id}/end", Because("no-need"));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var other = await scene.AnotherRecipient();
        (await other.Browser.Get($"/en/agreements/{id}/end")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task Go(Browser browser, Guid id, string step, string reason)
    {
        using var answer = await browser.Submit($"/en/agreements/{id}/{step}", Because(reason));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
