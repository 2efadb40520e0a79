namespace Meirim.Web.Journal;

/// <summary>Looks every half second for acts that are not yet in the ledger.</summary>
internal sealed class LedgerSequencer(IServiceScopeFactory scopes, ILogger<LedgerSequencer> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (await scope.ServiceProvider.GetRequiredService<LeaseHolder>().Take("ledger", TimeSpan.FromSeconds(10), stoppingToken))
                    await scope.ServiceProvider.GetRequiredService<LedgerWriter>().SequenceAll(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // the database may be away for a while; the entries wait
                log.LogWarning(problem, "The ledger could not be written; it will be tried again");
            }
        }
        while (await Next(timer, stoppingToken));
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
