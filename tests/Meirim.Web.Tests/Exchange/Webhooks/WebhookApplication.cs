using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Exchange.Webhooks;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Exchange.Webhooks;

/// <summary>A register of its own whose rounds of telling the tests begin themselves; receivers may stand on this machine.</summary>
public sealed class WebhookApplication : IAsyncLifetime
{
    public const string Host = "register.example";

    internal static readonly Dictionary<string, string?> TestSettings = new()
    {
        ["Webhooks:OwnNetwork"] = "true",
        ["Webhooks:Send"] = "false",
        ["PublicAddress"] = "https://" + Host,
    };

    public MeirimFixture App { get; } = new() { Settings = TestSettings };

    public Task InitializeAsync() => App.InitializeAsync();

    public Task DisposeAsync() => App.DisposeAsync();

    /// <summary>A webhook to this receiver; it is withdrawn at the end of the test.</summary>
    internal async Task<Told> Tell(Receiver receiver, string? kinds = null, string? region = null)
    {
        // a test before may have moved the clock
        App.Clock.Reset();
        var made = await App.With(s => s.GetRequiredService<WebhookHandler>().Make(Actor.Program,
            new NewWebhook("A test", receiver.Address.AbsoluteUri, kinds?.Split(' ') ?? EventKind.All, region)));
        return new Told(this, made.Value.Id);
    }

    /// <summary>One round of telling. Returns how many deliveries were taken.</summary>
    internal Task<int> Round(CancellationToken cancel = default) => App.Services.GetRequiredService<WebhookRound>().Run(cancel);

    /// <summary>Records a fact of a person who is there.</summary>
    internal Task Record(string number, FactBody body, DateOnly from) => App.With(async services =>
    {
        var store = services.GetRequiredService<RecordStore>();
        var act = Act.Now(ActKind.FactRecorded, Actor.Program, services.GetRequiredService<CountryClock>());
        var file = (await store.Find(number))!;
        _ = file.AddFact(act, new NewFact(body, from, null)).Value;
        (await store.Commit(act, file)).ShouldBeNull();
        return true;
    });

    internal sealed class Told(WebhookApplication register, Guid id) : IAsyncDisposable
    {
        public Guid Id => id;

        public Task<Webhook> Now() => register.App.With(s => s.GetRequiredService<MeirimDb>().Webhooks.AsNoTracking().SingleAsync(w => w.Id == id));

        public Task<List<WebhookDelivery>> Deliveries() =>
            register.App.With(s => s.GetRequiredService<MeirimDb>().WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == id).OrderBy(d => d.Serial).ToListAsync());

        public Task<List<JournalEntry>> Acts() =>
            register.App.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().Where(e => e.Items.Contains("webhook " + id.ToString("D"))).OrderBy(e => e.At).ToListAsync());

        public async ValueTask DisposeAsync() => await register.App.With(s => s.GetRequiredService<WebhookHandler>().Withdraw(Actor.Program, id, "the test is over"));
    }
}

[CollectionDefinition(Name)]
public sealed class TheRegisterThatTells : ICollectionFixture<WebhookApplication>
{
    public const string Name = "the register that tells";
}
