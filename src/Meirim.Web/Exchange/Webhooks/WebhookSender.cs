using Meirim.Web.Journal;

namespace Meirim.Web.Exchange.Webhooks;

/// <summary>Looks every second for changes to tell. Of several processes one does, under a lease. Setting <c>Webhooks:Send</c> = <c>false</c> leaves it to the others.</summary>
internal sealed class WebhookSender(IServiceScopeFactory scopes, WebhookRound round, IConfiguration configuration, TimeProvider time, ILogger<WebhookSender> log)
    : LeasedRound(Lease, TimeSpan.FromSeconds(1), LeaseTime, scopes, log)
{
    public const string Lease = "webhooks";

    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan BetweenTidying = TimeSpan.FromHours(1);

    private long _tidied;

    protected override bool IsOn => configuration.GetValue("Webhooks:Send", true);

    protected override async Task Do(IServiceProvider services, CancellationToken cancel)
    {
        await round.Run(cancel);
        if (_tidied != 0 && time.GetElapsedTime(_tidied) < BetweenTidying) return;
        await round.Tidy(cancel);
        _tidied = time.GetTimestamp();
    }
}
