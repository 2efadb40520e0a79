using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Register;

/// <summary>
/// Makes entries anew whose day has come: a category begins or lapses, a restriction ends, while nobody writes anything.
/// Looks every ten minutes, so that the country's midnight is never far back; one process at a time does it.
/// </summary>
internal sealed class EntryRenewal(IServiceScopeFactory scopes, Projections projections, CountryClock clock, TimeProvider time, ILogger<EntryRenewal> log)
    : LeasedRound(Lease, Between, Between, scopes, log, time)
{
    private const string Lease = "entries";
    private const int PeopleAtOnce = 200;

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    protected override bool IsDoneAtStart => true;

    /// <summary>Renews what is due. Returns how many entries were.</summary>
    public async Task<int> Renew(CancellationToken cancel = default)
    {
        for (int done = 0; ;)
        {
            await using var scope = Scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
            if (!await scope.ServiceProvider.GetRequiredService<LeaseHolder>().Take(Lease, Between, cancel)) return done;
            var today = clock.Today;
            var due = await db.RegisterEntries.Where(e => e.ChangesOn <= today).OrderBy(e => e.ChangesOn).Select(e => e.PersonId).Take(PeopleAtOnce).ToListAsync(cancel);
            if (due.Count == 0) return done;
            await projections.Renew(due, cancel);
            done += due.Count;
        }
    }

    protected override Task Do(IServiceProvider services, CancellationToken cancel) => Renew(cancel);
}
