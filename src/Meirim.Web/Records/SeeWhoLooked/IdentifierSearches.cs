using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.SeeWhoLooked;

/// <summary>
/// Searching by the national identifier is counted by account. Work at a desk never meets the limit; someone who tries
/// identifiers one after the other does. The setting <c>IdentifierSearches:PerHour</c> says how many an hour.
/// </summary>
public sealed class IdentifierSearches(MeirimDb db, CountryClock clock, IConfiguration configuration)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly int _allowed = configuration.GetValue("IdentifierSearches:PerHour", 60);

    /// <summary>Counts one search; the refusal when there were too many. Of ten at once with one left exactly one is let through.</summary>
    public async Task<Problem?> Count(Actor actor, CancellationToken cancel = default)
    {
        var account = actor.AccountId ?? Guid.Empty;
        for (; ; )
        {
            var now = clock.Now;
            var until = now + Hour;
            var counted = await db.IdentifierSearchCounts
                .Where(c => c.AccountId == account && (c.Searches < _allowed || c.Until <= now))
                .ExecuteUpdateAsync(set => set
                    .SetProperty(c => c.Searches, c => c.Until <= now ? 1 : c.Searches + 1)
                    .SetProperty(c => c.Until, c => c.Until <= now ? until : c.Until), cancel);
            if (counted > 0) return null;
            if (await db.IdentifierSearchCounts.AsNoTracking().SingleOrDefaultAsync(c => c.AccountId == account, cancel) is { } full)
                return RecordProblems.TooManyIdentifierSearches.With(Math.Max(1, (int)Math.Ceiling((full.Until - now).TotalMinutes)));
            await Begin(account, until, cancel);
        }
    }

    private async Task Begin(Guid account, DateTimeOffset until, CancellationToken cancel)
    {
        var row = db.IdentifierSearchCounts.Add(new IdentifierSearchCount { AccountId = account, Until = until });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            // another request began the hour at the same moment
        }
        row.State = EntityState.Detached;
    }
}
