using System.Text.Json;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Regrade;

/// <summary>
/// The dry run: scores every sheet of a round by a proposed key and writes nothing but what would change. Killed in between, it is
/// reckoned anew. Sheets are closed by then, so that what is approved is what will be.
/// </summary>
public sealed class KeyReckoning(MeirimDb db, SheetScorer scorer, RoundKeys keys)
{
    private const int Portion = 200;

    /// <summary>Reckons the oldest proposal that waits for it. False when none does.</summary>
    public async Task<bool> Next(CancellationToken cancel)
    {
        var change = await db.TestKeyChanges.AsNoTracking().Where(c => c.State == KeyChangeState.Reckoning && db.TestRounds.Any(r => r.Id == c.RoundId && r.Key == c.BaseKey && (r.State == RoundState.Scored || r.State == RoundState.Released)))
            .OrderBy(c => c.Id).FirstOrDefaultAsync(cancel);
        if (change is null) return false;
        var (totals, lines, hash) = await Reckon(change, cancel);
        var (asTotals, asLines) = (JsonSerializer.Serialize(totals, SheetScoring.Json), JsonSerializer.Serialize(lines, SheetScoring.Json));
        // withdrawn, or another key approved meanwhile: this one is not shown to anybody
        await db.TestKeyChanges.Where(c => c.Id == change.Id && c.State == KeyChangeState.Reckoning && c.Version == change.Version).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.State, KeyChangeState.Proposed).SetProperty(c => c.Totals, asTotals).SetProperty(c => c.Lines, asLines).SetProperty(c => c.ResultHash, hash).SetProperty(c => c.Version, c => c.Version + 1), cancel);
        return true;
    }

    private async Task<(DryRunTotals Totals, IReadOnlyList<DryRunLine> Lines, string Hash)> Reckon(KeyChange change, CancellationToken cancel)
    {
        var round = await db.TestRounds.AsNoTracking().SingleAsync(r => r.Id == change.RoundId, cancel);
        var key = (await keys.Read(round.Id, change.BaseKey, cancel)).Then(change.Questions());
        var keyHash = await keys.HashOf(round.Id, key, cancel);
        var (lines, hashes) = (new List<DryRunLine>(), new List<(Guid, string)>());
        var all = await db.TestAttempts.Where(a => a.RoundId == round.Id && a.SheetHash != null).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancel);
        foreach (var ids in all.Chunk(Portion))
        {
            var attempts = await db.TestAttempts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(cancel);
            var before = await db.TestScores.AsNoTracking().Where(s => ids.Contains(s.AttemptId) && s.Key == change.BaseKey).ToDictionaryAsync(s => s.AttemptId, cancel);
            foreach (var score in await scorer.Score(round, key, keyHash, attempts, cancel))
            {
                hashes.Add((score.AttemptId, score.Hash));
                var old = before[score.AttemptId];
                if (Math.Abs(old.Points - score.Points) > 1e-9 || Math.Abs(old.Most - score.Most) > 1e-9 || old.Passed != score.Passed || old.Kept != score.Kept)
                    lines.Add(new DryRunLine(score.AttemptId, old.Points, old.Most, score.Points, score.Most, Of(old), Of(score)));
            }
        }
        // whose pass changes stands first
        lines.Sort((a, b) => (a.Old == a.New).CompareTo(b.Old == b.New) is var order && order != 0 ? order : a.Attempt.CompareTo(b.Attempt));
        return (new DryRunTotals(hashes.Count, lines.Count,
            lines.Count(l => l is { Old: Standing.Below, New: Standing.Passed }), lines.Count(l => l is { Old: not Standing.Below, New: Standing.Below }), lines.Count(l => l is { Old: not Standing.Kept, New: Standing.Kept })), lines, TestScore.HashOfAll(hashes));
    }

    private static Standing Of(TestScore score) => score.Passed ? Standing.Passed : score.Kept ? Standing.Kept : Standing.Below;
}
