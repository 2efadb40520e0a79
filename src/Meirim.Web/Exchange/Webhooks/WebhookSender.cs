using Meirim.Web.Journal;

namespace Meirim.Web.Exchange.Webhooks;

/// <summary>Looks every second for changes to tell. Of several processes one does, under a lease. Setting <c>Webhooks:Send</c> = <c>false</c> leaves it to the others.</summary>
internal sealed class WebhookSender(IServiceScopeFactory scopes, WebhookRound round, IConfiguration configuration, TimeProvider time, ILogger<WebhookSender> log) : BackgroundService
{
    public const string Lease = "webhooks";

    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan BetweenTidying = TimeSpan.FromHours(1);

    private long _tidied;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Webhooks:Send", true)) return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Round(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // the program ends; what was not told waits
        }
    }

    private async Task Round(CancellationToken cancel)
    {
        try
        {
            await using (var scope = scopes.CreateAsyncScope())
                if (!await scope.ServiceProvider.GetRequiredService<LeaseHolder>().Take(Lease, LeaseTime, cancel)) return;
            await round.Run(cancel);
            if (_tidied != 0 && time.GetElapsedTime(_tidied) < BetweenTidying) return;
            await round.Tidy(cancel);
            _tidied = time.GetTimestamp();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // the database may be away for a while; the changes wait
            log.LogWarning(problem, "Other systems could not be told of changes; it will be tried again");
        }
    }
}
