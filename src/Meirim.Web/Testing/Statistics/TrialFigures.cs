using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Statistics;

/// <summary>What the latest round that tried a version of a question says of it.</summary>
public sealed record TrialFigures(string Round, ItemFigures Figures, IReadOnlyList<AlarmKind> Alarms)
{
    /// <summary>Null while no round has figures of it: too few people, or not reckoned yet.</summary>
    public static async Task<TrialFigures?> Of(MeirimDb db, Guid item, int version, CancellationToken cancel) =>
        await db.TestItemStatistics.AsNoTracking().Where(s => s.ItemId == item && s.Version == version && s.Form == 0 && s.IsTrial)
            .Join(db.TestRounds, s => s.RoundId, r => r.Id, (s, r) => new { s, r }).Where(x => x.s.Key == x.r.Key)
            .OrderByDescending(x => x.r.ScoredAt).FirstOrDefaultAsync(cancel) is { } latest
            ? new TrialFigures(latest.r.Code, ItemFigures.Read(latest.s.Content), [.. ReleaseGate.Kinds(latest.s.Alarms)])
            : null;
}
