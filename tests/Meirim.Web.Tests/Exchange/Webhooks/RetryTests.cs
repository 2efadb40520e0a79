using Meirim.Web.Accounts;
using Meirim.Web.Exchange.Webhooks;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Exchange.Webhooks;

/// <summary>What does not arrive is tried again, and when that ends.</summary>
[Collection(TheRegisterThatTells.Name)]
public sealed class RetryTests(WebhookApplication register)
{
    [Fact]
    public async Task Behind_an_event_that_does_not_arrive_the_others_wait_and_come_in_order()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        string[] numbers = [(await People.Create(register.App)).Number, (await People.Create(register.App)).Number];
        receiver.AnswerWith(500);
        (await register.Round()).ShouldBe(0);
        (await register.Round()).ShouldBe(0);
        receiver.Subjects.ShouldBe([numbers[0]]);
        var first = (await told.Deliveries())[0];
        (first.LastStatus, first.Tries, first.State).ShouldBe((500, 1, DeliveryState.Waiting));

        receiver.AnswerWith(200);
        register.App.Clock.Advance(TimeSpan.FromMinutes(1));
        (await register.Round()).ShouldBe(2);
        receiver.Subjects.ShouldBe([numbers[0], numbers[0], numbers[1]]);
    }

    [Fact]
    public async Task After_three_days_it_is_paused_and_administrators_are_told_and_then_it_goes_on_with_the_same_event()
    {
        var administrator = await Infrastructure.Accounts.Create(register.App.Services, [Role.Administrator]);
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        await People.Create(register.App);
        receiver.AnswerWith(502);
        var began = register.App.Clock.GetUtcNow();
        var tries = new List<TimeSpan>();
        while ((await told.Now()).State == WebhookState.Active)
        {
            var before = receiver.Events.Count;
            await register.Round();
            if (receiver.Events.Count > before) tries.Add(register.App.Clock.GetUtcNow() - began);
            register.App.Clock.Advance(TimeSpan.FromSeconds(Math.Max(20, (register.App.Clock.GetUtcNow() - began).TotalSeconds / 10)));
            tries.Count.ShouldBeLessThan(60);
        }
        tries[^1].ShouldBeInRange(TimeSpan.FromDays(3), TimeSpan.FromDays(4));
        tries.Count.ShouldBeGreaterThan(10);
        var pauses = tries.Zip(tries.Skip(1), (a, b) => b - a).ToList();
        pauses[0].ShouldBeLessThan(TimeSpan.FromMinutes(1));
        pauses.Max().ShouldBeGreaterThan(TimeSpan.FromHours(3.5));

        var webhook = await told.Now();
        (webhook.State, webhook.StoppedBy).ShouldBe((WebhookState.Paused, StopReason.Unanswered));
        (await told.Acts())[^1].Kind.ShouldBe(ActKind.WebhookPaused);
        (await register.App.With(s => s.GetRequiredService<MeirimDb>().Messages.AsNoTracking().SingleAsync(m => m.AccountId == administrator.Id && m.Kind == "webhook-paused"))).Path
            .ShouldBe($"/exchange/webhooks/{told.Id}");
        var sent = receiver.Events.Count;
        await register.Round();
        receiver.Events.Count.ShouldBe(sent);

        receiver.AnswerWith(200);
        (await register.App.With(s => s.GetRequiredService<WebhookHandler>().Resume(Actor.Program, told.Id))).ShouldBeNull();
        (await register.Round()).ShouldBe(1);
        receiver.Events.Select(e => e.Id).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_withdrawn_with_all_that_waited()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        await People.Create(register.App);
        await People.Create(register.App);
        receiver.AnswerWith(410);
        await register.Round();
        var webhook = await told.Now();
        (webhook.State, webhook.StoppedBy).ShouldBe((WebhookState.Withdrawn, StopReason.Gone));
        (await told.Deliveries()).ShouldBeEmpty();
        receiver.Events.Count.ShouldBe(1);
        (await told.Acts())[^1].Kind.ShouldBe(ActKind.WebhookWithdrawn);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_receiver_that_asks_for_time_is_given_it(int status)
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        await People.Create(register.App);
        receiver.AnswerWith(status, ("Retry-After", "7200"));
        await register.Round();
        receiver.AnswerWith(200);
        register.App.Clock.Advance(TimeSpan.FromMinutes(110));
        (await register.Round()).ShouldBe(0);
        register.App.Clock.Advance(TimeSpan.FromMinutes(11));
        (await register.Round()).ShouldBe(1);
    }

    [Fact]
    public async Task A_receiver_is_told_no_oftener_than_it_allows()
    {
        await using var receiver = await Receiver.Start();
        receiver.AllowedRate = 2;
        await using var told = await register.Tell(receiver);
        for (int i = 0; i < 3; i++) await People.Create(register.App);
        (await register.Round()).ShouldBe(1);
        (await register.Round()).ShouldBe(0);
        register.App.Clock.Advance(TimeSpan.FromSeconds(31));
        (await register.Round()).ShouldBe(1);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await Receiver.Start();
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        await People.Create(register.App);
        receiver.AnswerWith(307, ("Location", elsewhere.Address.AbsoluteUri));
        (await register.Round()).ShouldBe(0);
        elsewhere.Events.ShouldBeEmpty();
        (await told.Deliveries()).Single().LastStatus.ShouldBe(307);
    }

    [Fact]
    public async Task Without_leave_nothing_is_sent_and_changes_wait()
    {
        await using var receiver = await Receiver.Start();
        receiver.AllowedOrigin = "somebody.example";
        await using var told = await register.Tell(receiver);
        var webhook = await told.Now();
        (webhook.State, webhook.LeaveProblem).ShouldBe((WebhookState.Unconfirmed, PostProblem.Leave));
        var person = await People.Create(register.App);
        (await register.Round()).ShouldBe(0);
        receiver.Events.ShouldBeEmpty();

        receiver.AllowedOrigin = "*";
        (await register.App.With(s => s.GetRequiredService<WebhookHandler>().Ask(Actor.Program, told.Id))).ShouldBeNull();
        (await register.Round()).ShouldBe(1);
        receiver.Subjects.ShouldBe([person.Number]);
        (await told.Acts()).Select(a => a.Kind).ShouldBe([ActKind.WebhookMade, ActKind.WebhookConfirmed]);
    }

    [Fact]
    public async Task Deliveries_of_the_week_before_are_deleted_and_what_waits_is_not()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        await People.Create(register.App);
        await register.Round();
        receiver.AnswerWith(500);
        await People.Create(register.App);
        await register.Round();
        register.App.Clock.Advance(WebhookRound.Shown + TimeSpan.FromMinutes(1));
        await register.App.Services.GetRequiredService<WebhookRound>().Tidy();
        (await told.Deliveries()).Single().State.ShouldBe(DeliveryState.Waiting);
    }
}
