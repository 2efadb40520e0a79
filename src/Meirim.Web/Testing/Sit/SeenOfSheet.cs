using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Sit;

/// <summary>What was seen of a sheet while it was sat, counted from its events.</summary>
/// <param name="TimesAway">How often the page of the test was left.</param>
/// <param name="TimesWithoutSeb">How often another browser was refused than the one that the round asks for.</param>
/// <param name="Incidents">What the proctor or the program wrote down of it.</param>
public sealed record SeenOfSheet(bool IdentityChecked, int TimesAway, int TimesWithoutSeb, int Incidents)
{
    private static readonly SeenOfSheet Nothing = new(false, 0, 0, 0);

    /// <returns>For any attempt; of one without events nothing was seen.</returns>
    internal static async Task<Func<Guid, SeenOfSheet>> Of(MeirimDb db, IReadOnlyCollection<Guid> attempts, CancellationToken cancel)
    {
        var counts = await db.TestEvents.AsNoTracking().Where(e => attempts.Contains(e.AttemptId)).GroupBy(e => new { e.AttemptId, e.Kind })
            .Select(g => new { g.Key.AttemptId, g.Key.Kind, Count = g.Count() }).ToListAsync(cancel);
        var seen = counts.GroupBy(c => c.AttemptId).ToDictionary(g => g.Key, g => new SeenOfSheet(
            g.Any(e => e.Kind == SittingEventKind.IdentityChecked),
            g.Where(e => e.Kind == SittingEventKind.LeftPage).Sum(e => e.Count),
            g.Where(e => e.Kind is SittingEventKind.SebMissing or SittingEventKind.SebKeyWrong).Sum(e => e.Count),
            g.Where(e => e.Kind is SittingEventKind.Incident or SittingEventKind.SheetDiffered).Sum(e => e.Count)));
        return attempt => seen.GetValueOrDefault(attempt, Nothing);
    }
}
