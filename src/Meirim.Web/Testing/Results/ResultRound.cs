using Meirim.Web.Journal;

namespace Meirim.Web.Testing.Results;

/// <summary>Works at results in the background, one process at a time.</summary>
internal sealed class ResultRound(IServiceScopeFactory scopes, ILogger<ResultRound> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2), Hold = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                while (await Once(stoppingToken)) { }
        }
        catch (OperationCanceledException)
        {
            // the program ends; the next one goes on with the sheets that have no score
        }
    }

    private async Task<bool> Once(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<LeaseHolder>().Take("results", Hold, cancel) && await scope.ServiceProvider.GetRequiredService<ResultWork>().Next(cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogWarning(problem, "Results could not be worked at; it will be tried again");
            return false;
        }
    }
}
