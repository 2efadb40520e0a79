using Meirim.Web.Journal;

namespace Meirim.Web.Testing.Statistics;

/// <summary>Works at statistics in the background, one process at a time; the next program begins anew what the end of this one broke off.</summary>
internal sealed class StatisticsRound(IServiceScopeFactory scopes, ILogger<StatisticsRound> log)
    : LeasedRound("statistics", TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(10), scopes, log)
{
    protected override TimeSpan AfterTrouble => TimeSpan.FromMinutes(5);

    protected override async Task Do(IServiceProvider services, CancellationToken cancel)
    {
        while (await services.GetRequiredService<StatisticsWork>().Next(cancel)) { }
    }
}
