namespace Meirim.Web.Journal;

/// <summary>
/// Work that comes back at every interval, in one process at a time. What fails is logged and tried again at the next; the end of
/// the program ends it, and what was not done waits for the next start or for another node.
/// </summary>
/// <param name="hold">How long the lease holds; longer than a round takes, so that another process does not begin beside it.</param>
/// <param name="time">Null for the clock of the machine.</param>
internal abstract class LeasedRound(string lease, TimeSpan every, TimeSpan hold, IServiceScopeFactory scopes, ILogger log, TimeProvider? time = null) : BackgroundService
{
    protected IServiceScopeFactory Scopes => scopes;

    /// <summary>False leaves it to other processes, by a setting.</summary>
    protected virtual bool IsOn => true;

    /// <summary>False lets this interval pass.</summary>
    protected virtual bool IsDue => true;

    /// <summary>Done once at the start already, not only after the first interval.</summary>
    protected virtual bool IsDoneAtStart => false;

    /// <summary>How long to rest after trouble that will hardly be mended by the next interval.</summary>
    protected virtual TimeSpan AfterTrouble => TimeSpan.Zero;

    protected abstract Task Do(IServiceProvider services, CancellationToken cancel);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsOn) return;
        using var timer = new PeriodicTimer(every, Time);
        try
        {
            if (IsDoneAtStart) await Round(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Round(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // the program ends
        }
    }

    private TimeProvider Time => time ?? TimeProvider.System;

    private async Task Round(CancellationToken cancel)
    {
        if (!IsDue) return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<LeaseHolder>().Take(lease, hold, cancel)) await Do(scope.ServiceProvider, cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // the database may be away for a while
            log.LogWarning(problem, "{Round} failed; it will be tried again", GetType().Name);
            await Task.Delay(AfterTrouble, Time, cancel);
        }
    }
}
