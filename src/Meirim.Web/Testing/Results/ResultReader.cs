using System.Text.Json;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Marks;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Results;

/// <summary>A person's own result by the key by which they were told, with what every question of their paper is worth.</summary>
/// <param name="Mark">The decision by which the mark of the round holds; null for that of the blueprint or the main round.</param>
/// <param name="Regrades">Changes of the key after the release, oldest first, each with the person's score before and after it.</param>
public sealed record OwnResult(
    Attempt Attempt, Paper Paper, Sheet Sheet, TestRound Round, Blueprint Blueprint, TestScore Score, IReadOnlyList<ScorePart> Parts,
    IReadOnlyList<QuestionWorth> Questions, IReadOnlyDictionary<(Guid Item, int Version), Meirim.Qti.Items.Item> Items, IReadOnlyList<OwnRegrade> Regrades, MarkChange? Mark)
{
    /// <summary>The mark of a block: its own, or that of the whole.</summary>
    public double MarkOf(string block) => Blueprint.Blocks.FirstOrDefault(b => b.Code == block)?.PassShare ?? Blueprint.PassShare;
}

public sealed record OwnRegrade(KeyChange Change, TestScore Before, TestScore After);

/// <summary>Reads results for those whose they are. Nothing is there before it was released (R17), and nothing of anybody else's.</summary>
public sealed class ResultReader(MeirimDb db, PaperReader papers, ItemReader items, RoundKeys keys)
{
    public async Task<OwnResult?> Read(Actor actor, Guid id, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person || await db.TestAttempts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.PersonId == person && a.SheetHash != null, cancel) is not { } attempt) return null;
        var round = await db.TestRounds.AsNoTracking().SingleAsync(r => r.Id == attempt.RoundId, cancel);
        if (round.ReleasedKey is not { } told) return null;
        var scores = await db.TestScores.AsNoTracking().Where(s => s.AttemptId == id && s.Key <= told).ToDictionaryAsync(s => s.Key, cancel);
        if (!scores.TryGetValue(told, out var score)) return null;
        var paper = await papers.Read(attempt, cancel);
        var sheet = await Sheet.Read(db, id, cancel);
        var versions = await items.Read([.. paper.Questions.Select(q => (q.Item, q.Version))], cancel);
        var key = await keys.Read(round.Id, told, cancel);
        var changes = await db.TestKeyChanges.AsNoTracking().Where(c => c.RoundId == round.Id && c.State == KeyChangeState.Approved && c.Key <= told && c.DecidedAt > round.ReleasedAt).OrderBy(c => c.Key)
            .Select(c => new KeyChange { Id = c.Id, Key = c.Key, Changes = c.Changes, Reason = c.Reason, ProposedByName = "", AppliedAt = c.AppliedAt, Salt = c.Salt }).ToListAsync(cancel);
        var mark = await db.TestMarkChanges.AsNoTracking().Where(c => c.RoundId == round.Id && c.State == MarkState.Approved).OrderByDescending(c => c.DecidedAt).FirstOrDefaultAsync(cancel);
        return new OwnResult(attempt, paper, sheet, round, round.Blueprint(), score, JsonSerializer.Deserialize<List<ScorePart>>(score.Parts, SheetScoring.Json)!,
            SheetScoring.Questions(paper, sheet, versions, attempt.Language, key), versions,
            [.. changes.Select(c => new OwnRegrade(c, scores[c.Key!.Value - 1], scores[c.Key.Value]))], mark);
    }
}
