using Meirim.Web.Journal;

namespace Meirim.Web.Exchange.Bulk;

/// <summary>Makes the files of the day soon after the country's midnight; one process at a time does it.</summary>
internal sealed class BulkMaking(IServiceScopeFactory scopes, TimeProvider time, ILogger<BulkMaking> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(15);

    /// <summary>Makes them when today's are not there. Returns whether they were made.</summary>
    public async Task<bool> Make(CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var files = scope.ServiceProvider.GetRequiredService<BulkFiles>();
        if (files.OfToday(BulkFiles.Csv) is not null || !await scope.ServiceProvider.GetRequiredService<LeaseHolder>().Take("bulk-files", Between, cancel)) return false;
        await files.Make(cancel);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        try
        {
            // a program that has just begun has other things to do
            while (await timer.WaitForNextTickAsync(stoppingToken))
                try
                {
                    await Make(stoppingToken);
                }
                catch (Exception problem) when (problem is not OperationCanceledException)
                {
                    log.LogWarning(problem, "The bulk files could not be made; it will be tried again");
                }
        }
        catch (OperationCanceledException)
        {
            // the program ends
        }
    }
}
