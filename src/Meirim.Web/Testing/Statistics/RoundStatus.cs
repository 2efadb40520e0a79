using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Statistics;

/// <summary>The figures of a round by its key.</summary>
/// <param name="Stored">Null while they are being reckoned.</param>
/// <param name="IsScored">There is something to reckon.</param>
internal sealed record RoundStatus(StoredStatistics? Stored, RoundMeasures? Figures, bool IsScored)
{
    public static async Task<RoundStatus> Of(MeirimDb db, TestRound round, CancellationToken cancel)
    {
        if (round.ScoredAt is null) return new RoundStatus(null, null, false);
        var stored = await db.TestStatistics.AsNoTracking().SingleOrDefaultAsync(s => s.RoundId == round.Id && s.Key == round.Key, cancel);
        return new RoundStatus(stored, stored is null ? null : RoundMeasures.Read(stored.Content), true);
    }
}
