using Meirim.Web.Journal;

namespace Meirim.Web.Testing.Statistics;

/// <summary>Works at statistics in the background, one process at a time.</summary>
internal sealed class StatisticsRound(IServiceScopeFactory scopes, ILogger<StatisticsRound> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2), AfterTrouble = TimeSpan.FromMinutes(5), Hold = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                if (!await Once(stoppingToken)) await Task.Delay(AfterTrouble, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // the program ends; the next one begins the round again
        }
    }

    /// <summary>False when something went wrong that will hardly be mended in a moment.</summary>
    private async Task<bool> Once(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<LeaseHolder>().Take("statistics", Hold, cancel))
                while (await scope.ServiceProvider.GetRequiredService<StatisticsWork>().Next(cancel)) { }
            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogWarning(problem, "Statistics could not be reckoned; it will be tried again");
            return false;
        }
    }
}
