using Meirim.Web.Countries;
using Meirim.Web.Journal;

namespace Meirim.Web.Workforce.Deadlines;

/// <summary>
/// Once a day, in the country's morning, writes the letters on deadlines; one process at a time, under a lease. The setting
/// <c>Deadlines:Letters</c> = <c>false</c> leaves it to another process; <c>Deadlines:FromHour</c> (8) says from which hour on.
/// </summary>
internal sealed class DeadlineRound(IServiceScopeFactory scopes, IConfiguration configuration, CountryClock clock, TimeProvider time, ILogger<DeadlineRound> log)
    : LeasedRound("deadlines", TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), scopes, log, time)
{
    private DateOnly? _doneOn;

    protected override bool IsOn => configuration.GetValue("Deadlines:Letters", true);

    protected override bool IsDue => _doneOn != clock.Today && clock.Local(clock.Now).Hour >= configuration.GetValue("Deadlines:FromHour", 8);

    protected override async Task Do(IServiceProvider services, CancellationToken cancel)
    {
        var today = clock.Today;
        await services.GetRequiredService<DeadlineLetters>().Write(cancel);
        _doneOn = today;
    }
}
