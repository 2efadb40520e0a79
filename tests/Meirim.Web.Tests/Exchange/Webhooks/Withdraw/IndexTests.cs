using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Exchange.Webhooks;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Exchange.Webhooks.Withdraw;

[Collection(TheRegisterThatTells.Name)]
public sealed class IndexTests(WebhookApplication register)
{
    [Fact]
    public async Task A_withdrawn_webhook_is_told_nothing_more_and_the_reason_is_kept()
    {
        await using var receiver = await Receiver.Start();
        receiver.AnswerWith(500);
        await using var told = await register.Tell(receiver);
        await People.Create(register.App);
        await register.Round();
        using var administrator = await register.App.SignedInAs(Role.Administrator);
        var path = $"/en/exchange/webhooks/{told.Id}/withdraw";
        using var silent = await administrator.Submit(path, new Dictionary<string, string?> { ["Reason"] = " " });
        silent.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var done = await administrator.Submit(path, new Dictionary<string, string?> { ["Reason"] = "The portal closed" });
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var again = await administrator.Submit(path, new Dictionary<string, string?> { ["Reason"] = "Once more" });
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);

        register.App.Clock.Advance(TimeSpan.FromHours(1));
        await register.Round();
        receiver.Events.Count.ShouldBe(1);
        (await told.Deliveries()).ShouldBeEmpty();
        var act = (await told.Acts())[^1];
        (act.Kind, act.Reason).ShouldBe((ActKind.WebhookWithdrawn, "The portal closed"));
    }

    [Fact]
    public async Task Of_several_at_once_one_withdraws()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => register.App.With(s =>
            s.GetRequiredService<WebhookHandler>().Withdraw(Actor.Program, told.Id, "at once"))));
        outcomes.Count(o => o is null).ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_one_is_not_there()
    {
        using var administrator = await register.App.SignedInAs(Role.Administrator);
        await administrator.Page($"/en/exchange/webhooks/{Guid.CreateVersion7()}/withdraw", HttpStatusCode.NotFound);
    }
}
