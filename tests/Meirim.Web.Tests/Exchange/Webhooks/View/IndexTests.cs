using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Exchange.Webhooks;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Exchange.Webhooks.View;

[Collection(TheRegisterThatTells.Name)]
public sealed class IndexTests(WebhookApplication register)
{
    [Fact]
    public async Task A_test_is_sent_at_once_and_its_answer_stands_on_the_page()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        using var administrator = await register.App.SignedInAs(Role.Administrator);
        var path = "/en/exchange/webhooks/" + told.Id;
        (await After(administrator, path, "#test")).ShouldContain("It was delivered.");
        var taken = receiver.Events.Single();
        (taken.Type, taken.Subject).ShouldBe(("kz.meirim.webhook.test.v1", null));
        taken.Headers.ShouldContainKey("Signature");

        receiver.AnswerWith(418);
        (await After(administrator, path, "#test")).ShouldContain("It was not delivered.");
        foreach (var language in new[] { "kk", "ru", "en", "lv" })
        {
            var page = (await administrator.Page($"/{language}/exchange/webhooks/{told.Id}")).QuerySelector("main")!.TextContent;
            page.ShouldContain("418");
            page.ShouldContain("204");
        }
        // a test that failed is not tried again by itself
        register.App.Clock.Advance(TimeSpan.FromDays(1));
        (await register.Round()).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_delivered_is_sent_again_as_it_was()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        await People.Create(register.App);
        await register.Round();
        using var administrator = await register.App.SignedInAs(Role.Administrator);
        await After(administrator, "/en/exchange/webhooks/" + told.Id, "main tbody form");
        receiver.Events.Count.ShouldBe(2);
        receiver.Events.Last().Body.ShouldBe(receiver.Events.First().Body);
        // it is signed anew: receivers refuse what is old
        receiver.Events.Last().Headers["Signature"].ShouldNotBe(receiver.Events.First().Headers["Signature"]);
        (await told.Deliveries()).Single().Tries.ShouldBe(2);
    }

    [Fact]
    public async Task What_waits_can_be_tried_before_its_time()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        await People.Create(register.App);
        receiver.AnswerWith(500);
        await register.Round();
        receiver.AnswerWith(200);
        using var administrator = await register.App.SignedInAs(Role.Administrator);
        (await After(administrator, "/en/exchange/webhooks/" + told.Id, "main tbody form")).ShouldContain("It was delivered.");
        (await told.Deliveries()).Single().State.ShouldBe(DeliveryState.Delivered);
    }

    [Fact]
    public async Task It_is_paused_and_goes_on_and_nothing_is_lost_between()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        using var administrator = await register.App.SignedInAs(Role.Administrator);
        var path = "/ru/exchange/webhooks/" + told.Id;
        await After(administrator, path, "#pause");
        var person = await People.Create(register.App);
        (await register.Round()).ShouldBe(0);
        (await administrator.Page(path)).QuerySelector("main")!.TextContent.ShouldContain("Изменений реестра ещё не просмотрено");
        await After(administrator, path, "#resume");
        (await register.Round()).ShouldBe(1);
        receiver.Subjects.ShouldBe([person.Number]);
        (await told.Acts()).Select(a => a.Kind).ShouldBe([ActKind.WebhookMade, ActKind.WebhookConfirmed, ActKind.WebhookPaused, ActKind.WebhookResumed]);
    }

    [Fact]
    public async Task Leave_is_asked_for_again_and_until_then_nothing_else_is_offered()
    {
        await using var receiver = await Receiver.Start();
        receiver.AllowedOrigin = null;
        await using var told = await register.Tell(receiver);
        using var administrator = await register.App.SignedInAs(Role.Administrator);
        var path = "/en/exchange/webhooks/" + told.Id;
        var page = await administrator.Page(path);
        page.QuerySelectorAll("#test, #pause, #resume").ShouldBeEmpty();
        page.QuerySelector("main")!.TextContent.ShouldContain("the answer gives no leave");
        using var refused = await administrator.Submit(path, new Dictionary<string, string?>(), "#ask");
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("has not given leave");

        receiver.AllowedOrigin = WebhookApplication.Host;
        (await After(administrator, path, "#ask")).ShouldContain("Leave is given.");
    }

    [Fact]
    public async Task What_does_not_fit_the_state_and_what_is_not_there_are_refused()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        using var administrator = await register.App.SignedInAs(Role.Administrator);
        var path = "/en/exchange/webhooks/" + told.Id;
        var seen = await administrator.Page(path);
        await After(administrator, path, "#pause");
        using var again = await administrator.Submit(seen, path, new Dictionary<string, string?>(), "#pause");
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await administrator.Page($"/en/exchange/webhooks/{Guid.CreateVersion7()}", HttpStatusCode.NotFound);
    }

    /// <summary>Presses the button and reads the page to which one is sent.</summary>
    private static async Task<string> After(Browser browser, string path, string form)
    {
        using var answer = await browser.Submit(path, new Dictionary<string, string?>(), form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return (await browser.Page(answer.Headers.Location!.ToString())).QuerySelector("main")!.TextContent;
    }
}
