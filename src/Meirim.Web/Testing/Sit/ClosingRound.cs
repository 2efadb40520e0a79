using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Sit;

/// <summary>Closes the sheets whose time is over, whoever forgot them. A node that was killed in between is followed by another.</summary>
internal sealed class ClosingRound(IServiceScopeFactory scopes, ILogger<ClosingRound> log)
    : LeasedRound("sittings", TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), scopes, log)
{
    protected override Task Do(IServiceProvider services, CancellationToken cancel) => Close(services, cancel);

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
