using System.Text;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Exchange.Webhooks;
using Meirim.Web.Records.ErasePerson;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Exchange.Webhooks;

/// <summary>What of the register becomes an event, and that each becomes one.</summary>
[Collection(TheRegisterThatTells.Name)]
public sealed class TellingTests(WebhookApplication register)
{
    private const string Changed = "kz.meirim.entry.changed.v1", Removed = "kz.meirim.entry.removed.v1";

    private static readonly DateOnly Since = new(2020, 1, 1);

    [Fact]
    public async Task A_new_entry_is_told_by_its_number_and_by_nothing_else_of_the_person()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        receiver.Questions.Single().Headers["WebHook-Request-Origin"].ShouldBe(WebhookApplication.Host);

        var person = await People.Create(register.App, p => p.Named("Жаңабаева", "Әсел").With(new Language("kk", "native"), Since));
        (await register.Round()).ShouldBe(1);
        (await register.Round()).ShouldBe(0);

        var taken = receiver.Events.Single();
        taken.Headers["Content-Type"].ShouldBe("application/cloudevents+json; charset=utf-8");
        var entry = taken.Event;
        entry.EnumerateObject().Select(p => p.Name).ShouldBe(["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"]);
        (entry.GetProperty("specversion").GetString(), taken.Type, taken.Subject).ShouldBe(("1.0", Changed, person.Number));
        entry.GetProperty("source").GetString().ShouldBe("https://register.example");
        entry.GetProperty("data").EnumerateObject().Select(p => p.Name).ShouldBe(["number", "revision", "entry"]);
        entry.GetProperty("data").GetProperty("entry").GetString().ShouldBe("https://register.example/api/v1/specialists/" + person.Number);
        Encoding.UTF8.GetString(taken.Body).ShouldNotContain("Жаңабаева");
        (await told.Deliveries()).Single().State.ShouldBe(DeliveryState.Delivered);
    }

    [Fact]
    public async Task Many_changes_of_one_entry_between_two_rounds_are_one_event()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        var person = await People.Create(register.App);
        foreach (var language in new[] { "kk", "ru", "en" }) await register.Record(person.Number, new Language(language, "working"), Since);
        (await register.Round()).ShouldBe(1);
        await register.Record(person.Number, new Language("kz-sign", "working"), Since);
        (await register.Round()).ShouldBe(1);
        receiver.Events.Select(e => e.Id).ShouldBeUnique();
        receiver.Subjects.ShouldBe([person.Number, person.Number]);
    }

    [Fact]
    public async Task Who_is_hidden_is_told_to_be_gone_once_and_never_again_while_hidden()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        var person = await People.Create(register.App, p => p.Named("Жасырынова", "Гүл"));
        await register.Round();
        await register.Record(person.Number, new Concealment("order 5"), Since);
        await register.Round();
        await register.Record(person.Number, new Language("ru", "native"), Since);
        await register.Round();

        receiver.Events.Select(e => (e.Type, e.Subject)).ShouldBe([(Changed, person.Number), (Removed, person.Number)]);
        var removal = receiver.Events.Last();
        removal.Event.GetProperty("data").EnumerateObject().Select(p => p.Name).ShouldBe(["number", "revision"]);
        Encoding.UTF8.GetString(removal.Body).ShouldNotContain("Жасырынова");
    }

    [Fact]
    public async Task Who_is_erased_is_told_to_be_gone_in_the_same_words()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        var person = await People.Create(register.App);
        await register.Round();
        (await register.App.With(s => s.GetRequiredService<ErasePersonHandler>().Handle(Actor.Program, person.Number, "request 9"))).Problem.ShouldBeNull();
        await register.Round();
        var removal = receiver.Events.Last();
        (removal.Type, removal.Subject).ShouldBe((Removed, person.Number));
        removal.Event.EnumerateObject().Select(p => p.Name).ShouldBe(["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"]);
        removal.Event.GetProperty("data").EnumerateObject().Select(p => p.Name).ShouldBe(["number", "revision"]);
    }

    [Fact]
    public async Task Who_asked_for_a_region_hears_who_comes_and_who_leaves_and_of_nobody_else()
    {
        var here = await Workplace.Create(register.App, "Шымкент", "79");
        var there = await Workplace.Create(register.App, "Астана", "71");
        var mover = await People.Create(register.App, p => p.With(here.Post(), Since));
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver, region: "79");
        await People.Create(register.App, p => p.With(there.Post(), Since));
        var comer = await People.Create(register.App, p => p.With(there.Post() with { Rate = 0.25m }, Since));
        await register.Round();
        receiver.Events.ShouldBeEmpty();

        await register.Record(comer.Number, here.Post(), Since);
        await register.Round();
        // a fuller post elsewhere is the main one: the entry is found there
        await register.Record(mover.Number, there.Post() with { Rate = 1.5m }, Since);
        await register.Round();
        receiver.Events.Select(e => (e.Type, e.Subject)).ShouldBe([(Changed, comer.Number), (Removed, mover.Number)]);
    }

    [Fact]
    public async Task Only_the_kinds_asked_for_are_told()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver, EventKind.Removed);
        var person = await People.Create(register.App);
        await register.Round();
        receiver.Events.ShouldBeEmpty();
        await register.Record(person.Number, new Concealment("order 6"), Since);
        await register.Round();
        receiver.Events.Single().Type.ShouldBe(Removed);
    }

    [Fact]
    public async Task A_process_killed_between_delivery_and_note_sends_the_same_event_once_more()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        await People.Create(register.App);
        using var killed = new CancellationTokenSource();
        var usual = receiver.Answer;
        receiver.Answer = async (_, response) =>
        {
            await killed.CancelAsync();
            await usual(_, response);
        };
        await Should.ThrowAsync<OperationCanceledException>(() => register.Round(killed.Token));
        receiver.Answer = usual;
        (await register.Round()).ShouldBe(0, "not before the pause");
        register.App.Clock.Advance(TimeSpan.FromMinutes(2));
        (await register.Round()).ShouldBe(1);
        register.App.Clock.Advance(TimeSpan.FromDays(1));
        (await register.Round()).ShouldBe(0);

        receiver.Events.Count.ShouldBe(2);
        receiver.Events.Select(e => e.Id).Distinct().Count().ShouldBe(1);
        receiver.Events.First().Body.ShouldBe(receiver.Events.Last().Body);
    }

    [Fact]
    public async Task Two_processes_that_tell_at_once_send_each_event_once_and_in_order()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        var numbers = new List<string>();
        for (int i = 0; i < 12; i++) numbers.Add((await People.Create(register.App)).Number);
        for (int i = 0; i < 5 && receiver.Events.Count < numbers.Count; i++)
        {
            await Task.WhenAll(register.Round(), register.Round(), register.Round());
            register.App.Clock.Advance(TimeSpan.FromMinutes(2));
        }
        receiver.Subjects.ShouldBe(numbers);
    }

    [Fact]
    public async Task Nothing_is_missed_while_several_write_and_it_is_told_at_the_same_time()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        var writing = Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            var numbers = new List<string>();
            for (int i = 0; i < 6; i++)
            {
                numbers.Add((await People.Create(register.App)).Number);
                await register.Record(numbers[i / 2], new Language("kk", "working"), Since.AddDays(i));
            }
            return numbers;
        }));
        while (!writing.IsCompleted) await register.Round();
        while (await register.Round() > 0) { }

        var expected = await register.App.With(async s =>
        {
            var numbers = (await writing).SelectMany(n => n).ToList();
            return await s.GetRequiredService<MeirimDb>().RegisterEntries.Where(e => numbers.Contains(e.Number)).ToDictionaryAsync(e => e.Number, e => e.Revision);
        });
        expected.Count.ShouldBe(18);
        var last = receiver.Events.GroupBy(e => e.Subject!).ToDictionary(g => g.Key, g => g.Last().Event.GetProperty("data").GetProperty("revision").GetInt64());
        last.OrderBy(l => l.Key, StringComparer.Ordinal).ShouldBe(expected.OrderBy(l => l.Key, StringComparer.Ordinal));
        receiver.Events.Select(e => e.Id).ShouldBeUnique();
        foreach (var one in receiver.Events.GroupBy(e => e.Subject)) one.Select(e => e.Event.GetProperty("data").GetProperty("revision").GetInt64()).ShouldBeInOrder();
    }

    [Fact]
    public async Task When_nothing_changes_nothing_is_looked_for()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        // the mark moves on without an entry
        await register.App.With(async s =>
        {
            await Web.Register.Search.RegisterRevision.Next(s.GetRequiredService<MeirimDb>(), CancellationToken.None);
            return true;
        });
        await register.Round();
        var before = (await told.Now()).Version;
        await register.Round();
        (await told.Now()).Version.ShouldBe(before);
        var person = await People.Create(register.App);
        (await register.Round()).ShouldBe(1);
        receiver.Subjects.ShouldBe([person.Number]);
    }

    [Fact]
    public async Task Ten_thousand_changes_are_told_some_at_a_time()
    {
        const int All = 10_000, Here = 600;
        await using var app = await OwnApplication.Start(WebhookApplication.TestSettings);
        await using var receiver = await Receiver.Start();
        Guid id;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            id = (await scope.ServiceProvider.GetRequiredService<WebhookHandler>().Make(Actor.Program, new NewWebhook("A test", receiver.Address.AbsoluteUri, EventKind.All, "79"))).Value.Id;
            var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
            await Backlog.Write(db, All, i => i % (All / Here) == 0 ? "79" : "71");
        }
        int most = 0;
        receiver.Answer = async (_, response) =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            most = Math.Max(most, await scope.ServiceProvider.GetRequiredService<MeirimDb>().WebhookDeliveries.CountAsync(d => d.State == DeliveryState.Waiting));
            response.StatusCode = 204;
        };
        var round = app.Services.GetRequiredService<WebhookRound>();
        for (int i = 0; i < 60 && await round.Run() > 0; i++) { }

        var expected = (All + All / Here - 1) / (All / Here);
        receiver.Subjects.Count().ShouldBe(expected);
        receiver.Subjects.ShouldBeUnique();
        receiver.Events.Select(e => e.Event.GetProperty("data").GetProperty("revision").GetInt64()).ShouldBeInOrder();
        most.ShouldBeLessThanOrEqualTo(ChangesToTell.AtOnce);
    }
}
