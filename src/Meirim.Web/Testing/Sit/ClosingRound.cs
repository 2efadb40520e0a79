using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Sit;

/// <summary>Closes the sheets whose time is over, whoever forgot them. A node that was killed in between is followed by another.</summary>
internal sealed class ClosingRound(IServiceScopeFactory scopes, ILogger<ClosingRound> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5), Hold = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Round(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // the program ends; another node, or the next start, closes them
        }
    }

    private async Task Round(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            if (await services.GetRequiredService<LeaseHolder>().Take("sittings", Hold, cancel)) await Close(services, cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // the database may be away for a while; what is over stays over
            log.LogWarning(problem, "Sheets could not be closed; it will be tried again");
        }
    }

    /// <summary>Closes every sheet that is over now.</summary>
    internal static async Task Close(IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<MeirimDb>();
        var handler = services.GetRequiredService<HandInHandler>();
        var now = services.GetRequiredService<CountryClock>().Now;
        var over = await db.TestAttempts.AsNoTracking()
            .Where(a => a.HandedInAt == null).Where(AttemptClock.IsOver(now)).ToListAsync(cancel);
        foreach (var attempt in over)
        {
            await handler.Close(attempt, cancel);
            db.ChangeTracker.Clear();
        }
    }
}
