using System.Text.Json;
using Meirim.Web.Countries;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Results;

/// <summary>Scores sheets by a key: for the round itself, and for a dry run, which writes nothing.</summary>
public sealed class SheetScorer(MeirimDb db, ItemReader items, PaperReader papers, CountryClock clock)
{
    /// <summary>The scores of these sheets; not yet in any unit of work.</summary>
    public async Task<List<TestScore>> Score(TestRound round, RoundKey key, string keyHash, IReadOnlyList<Attempt> attempts, CancellationToken cancel)
    {
        var blueprint = round.Blueprint();
        var ids = attempts.Select(a => a.Id).ToList();
        var answers = (await db.TestAnswers.AsNoTracking().Where(a => ids.Contains(a.AttemptId)).ToListAsync(cancel)).ToLookup(a => a.AttemptId);
        var told = round.ReleasedKey is { } released && blueprint.KeepsPass
            ? (await db.TestScores.AsNoTracking().Where(s => ids.Contains(s.AttemptId) && s.Key == released && (s.Passed || s.Kept)).Select(s => s.AttemptId).ToListAsync(cancel)).ToHashSet()
            : [];
        var now = clock.Now;
        var scores = new List<TestScore>(attempts.Count);
        foreach (var attempt in attempts)
        {
            var paper = await papers.Read(attempt, cancel);
            var versions = await items.Read([.. paper.Questions.Select(q => (q.Item, q.Version))], cancel);
            var parts = SheetScoring.Parts(paper, Sheet.Of(answers[attempt.Id]), versions, attempt.Language, key);
            var blocks = parts.Where(p => p.Area is null).ToList();
            var (points, most, passed) = (blocks.Sum(b => b.Points), blocks.Sum(b => b.Most), SheetScoring.Passed(parts, blueprint));
            bool kept = !passed && told.Contains(attempt.Id);
            scores.Add(new TestScore
            {
                AttemptId = attempt.Id,
                Key = key.Number,
                RoundId = round.Id,
                Points = points,
                Most = most,
                Parts = JsonSerializer.Serialize(parts, SheetScoring.Json),
                Passed = passed,
                Kept = kept,
                At = now,
                Hash = TestScore.HashOf(attempt.Id, key.Number, keyHash, attempt.SheetHash!, points, most, passed, kept),
            });
        }
        return scores;
    }
}
