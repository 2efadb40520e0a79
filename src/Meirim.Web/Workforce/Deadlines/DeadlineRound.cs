using Meirim.Web.Countries;
using Meirim.Web.Journal;

namespace Meirim.Web.Workforce.Deadlines;

/// <summary>
/// Once a day, in the country's morning, writes the letters on deadlines; one process at a time, under a lease. The setting
/// <c>Deadlines:Letters</c> = <c>false</c> leaves it to another process; <c>Deadlines:FromHour</c> (8) says from which hour on.
/// </summary>
internal sealed class DeadlineRound(IServiceScopeFactory scopes, IConfiguration configuration, CountryClock clock, TimeProvider time, ILogger<DeadlineRound> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    private DateOnly? _doneOn;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Deadlines:Letters", true)) return;
        using var timer = new PeriodicTimer(Between, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Round(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // the program ends; what was not told is told in the next round
        }
    }

    private async Task Round(CancellationToken cancel)
    {
        var today = clock.Today;
        if (_doneOn == today || clock.Local(clock.Now).Hour < configuration.GetValue("Deadlines:FromHour", 8)) return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<LeaseHolder>().Take("deadlines", TimeSpan.FromHours(1), cancel)) return;
            await scope.ServiceProvider.GetRequiredService<DeadlineLetters>().Write(cancel);
            _doneOn = today;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogWarning(problem, "Letters on deadlines could not be written; it will be tried again");
        }
    }
}
