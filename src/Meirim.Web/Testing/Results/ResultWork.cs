using System.Globalization;
using System.Text.Json;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Results;

/// <summary>
/// Scores sheets and writes released results into the records, portion by portion, each in one transaction: whoever is killed
/// is followed by the next, and nothing is done twice.
/// </summary>
public sealed class ResultWork(MeirimDb db, ItemReader items, PaperReader papers, RecordStore records, CountryClock clock, ICountry country, Texts texts)
{
    private const int Portion = 200, FirstKey = 1;

    /// <summary>The next portion of the oldest round that waits. False when none does.</summary>
    public async Task<bool> Next(CancellationToken cancel)
    {
        var round = await db.TestRounds.AsNoTracking().Where(r => r.State == RoundState.Scoring || r.State == RoundState.Releasing).OrderBy(r => r.Id).FirstOrDefaultAsync(cancel);
        if (round is null) return false;
        bool more = round.State == RoundState.Scoring ? await Score(round, cancel) : await Release(round, cancel);
        db.ChangeTracker.Clear();
        if (more) return true;
        // whoever began in the moment of closing is waited for
        if (round.State == RoundState.Scoring && await db.TestAttempts.AnyAsync(a => a.RoundId == round.Id && a.StartedAt != null && a.HandedInAt == null, cancel)) return false;
        var now = clock.Now;
        if (round.State == RoundState.Scoring)
            await db.TestRounds.Where(r => r.Id == round.Id && r.State == RoundState.Scoring)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RoundState.Scored).SetProperty(r => r.ScoredAt, now).SetProperty(r => r.Version, r => r.Version + 1), cancel);
        else
            await db.TestRounds.Where(r => r.Id == round.Id && r.State == RoundState.Releasing)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RoundState.Released).SetProperty(r => r.ReleasedAt, now).SetProperty(r => r.Version, r => r.Version + 1), cancel);
        return true;
    }

    private async Task<bool> Score(TestRound round, CancellationToken cancel)
    {
        var attempts = await db.TestAttempts.AsNoTracking().Where(a => a.RoundId == round.Id && a.SheetHash != null && !db.TestScores.Any(s => s.AttemptId == a.Id && s.Key == FirstKey))
            .OrderBy(a => a.Id).Take(Portion).ToListAsync(cancel);
        if (attempts.Count == 0) return false;
        var blueprint = round.Blueprint();
        var keyHash = await KeyHash(round, cancel);
        var ids = attempts.ConvertAll(a => a.Id);
        var answers = (await db.TestAnswers.AsNoTracking().Where(a => ids.Contains(a.AttemptId)).ToListAsync(cancel)).ToLookup(a => a.AttemptId);
        var now = clock.Now;
        foreach (var attempt in attempts)
        {
            var paper = await papers.Read(attempt, cancel);
            var versions = await items.Read([.. paper.Questions.Select(q => (q.Item, q.Version))], cancel);
            var parts = SheetScoring.Parts(paper, Sheet.Of(answers[attempt.Id]), versions, attempt.Language);
            var blocks = parts.Where(p => p.Area is null).ToList();
            var (points, most, passed) = (blocks.Sum(b => b.Points), blocks.Sum(b => b.Most), SheetScoring.Passed(parts, blueprint));
            db.TestScores.Add(new TestScore
            {
                AttemptId = attempt.Id,
                Key = FirstKey,
                RoundId = round.Id,
                Points = points,
                Most = most,
                Parts = JsonSerializer.Serialize(parts, SheetScoring.Json),
                Passed = passed,
                At = now,
                Hash = TestScore.HashOf(attempt.Id, FirstKey, keyHash, attempt.SheetHash!, points, most, passed),
            });
        }
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            // one who held the lease before was slow, and scored these meanwhile
        }
        return true;
    }

    private async Task<string> KeyHash(TestRound round, CancellationToken cancel)
    {
        var forms = await db.TestForms.AsNoTracking().Where(f => f.RoundId == round.Id).ToListAsync(cancel);
        var counted = forms.SelectMany(f => FormContent.Read(f.Content).Questions).Where(q => q is { Use: ItemUse.Scored, IsTrial: false }).Select(q => (q.Item, q.Version)).ToHashSet();
        var ids = counted.Select(c => c.Item).Distinct().ToList();
        var versions = await db.TestItemVersions.AsNoTracking().Where(v => ids.Contains(v.ItemId)).ToListAsync(cancel);
        return SheetScoring.KeyHash(versions.Where(v => counted.Contains((v.ItemId, v.Number))));
    }

    /// <summary>A passed test is a fact of the record, with its time and mark; what lies below the mark is told to the person alone.</summary>
    private async Task<bool> Release(TestRound round, CancellationToken cancel)
    {
        var scores = await db.TestScores.Where(s => s.RoundId == round.Id && s.Passed && s.Fact == null).OrderBy(s => s.AttemptId).Take(Portion).ToListAsync(cancel);
        if (scores.Count == 0) return false;
        var ids = scores.ConvertAll(s => s.AttemptId);
        var attempts = await db.TestAttempts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        var reason = texts.In(country.Languages[0], "testing.released-reason", round.Code);
        var changes = new List<(Act, PersonFile)>();
        foreach (var score in scores)
        {
            var attempt = attempts[score.AttemptId];
            var act = Act.Now(ActKind.FactRecorded, Actor.Program, clock, reason);
            score.Fact = act.Id;
            // erased since: nothing is written of them any more
            if (await records.FindLast(attempt.PersonId, cancel) is not { Person.ErasedAt: null } file) continue;
            var fact = new TestResult(round.Code, true, Share(score.Points / score.Most), Share(round.Blueprint().PassShare), Sheet.MarkOf(attempt.SheetHash!));
            // recorded by hand already: the record knows it
            if (file.AddFact(act, new NewFact(fact, clock.DayOf(attempt.HandedInAt!.Value), null)).Problem is null) changes.Add((act, file));
        }
        if (changes.Count == 0) await db.SaveChangesAsync(cancel);
        else if (await records.CommitAll(changes, cancel) is { } problem && problem.Code != RecordProblems.Stale.Code)
            throw new InvalidOperationException($"a released result was refused: {problem.Code}");
        return true;
    }

    private static decimal Share(double share) => decimal.Round((decimal)share * 100, 1);
}
