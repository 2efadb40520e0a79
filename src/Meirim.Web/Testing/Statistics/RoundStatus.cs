using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Statistics;

/// <summary>The figures of a round by its newest key.</summary>
/// <param name="Stored">Null while they are being reckoned.</param>
/// <param name="IsScored">There is something to reckon.</param>
internal sealed record RoundStatus(StoredStatistics? Stored, RoundFigures? Figures, bool IsScored)
{
    public static async Task<RoundStatus> Of(MeirimDb db, TestRound round, CancellationToken cancel)
    {
        bool scored = round.ScoredAt is not null;
        if (!scored || await db.TestScores.Where(s => s.RoundId == round.Id).MaxAsync(s => (int?)s.Key, cancel) is not { } key) return new RoundStatus(null, null, scored);
        var stored = await db.TestStatistics.AsNoTracking().SingleOrDefaultAsync(s => s.RoundId == round.Id && s.Key == key, cancel);
        return new RoundStatus(stored, stored is null ? null : RoundFigures.Read(stored.Content), true);
    }
}
