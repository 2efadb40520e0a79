using Meirim.Web.Journal;

namespace Meirim.Web.Messages;

/// <summary>Looks every second for messages that are due. Of several processes one sends, under a lease.</summary>
internal sealed class OutboxSender(IServiceScopeFactory scopes, IConfiguration configuration, ILogger<OutboxSender> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Messages:Send", true)) return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Round(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // the program ends; what was not sent waits
        }
    }

    private async Task Round(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<LeaseHolder>().Take("messages", TimeSpan.FromMinutes(1), cancel))
                await scope.ServiceProvider.GetRequiredService<OutboxRound>().Send(cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // the database may be away for a while; the messages wait
            log.LogWarning(problem, "Messages could not be sent; it will be tried again");
        }
    }
}
