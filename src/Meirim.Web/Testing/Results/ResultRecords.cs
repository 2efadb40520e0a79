using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Results;

/// <summary>
/// Brings records in line with results: a passed test is a fact, with its time, its mark and the evidence behind it; what lies below
/// the mark is told to the person alone. A fact that another key changed is superseded; what a registrar took away stays away.
/// </summary>
public sealed class ResultRecords(MeirimDb db, RecordStore records, ResultEvidence evidence, RoundKeys keys, CountryClock clock, ICountry country, Texts texts)
{
    /// <summary>The next portion. False when every result of the round's key is where it belongs.</summary>
    public async Task<bool> Write(TestRound round, int portion, CancellationToken cancel)
    {
        int? told = round.ReleasedKey;
        var scores = await db.TestScores.Where(s => s.RoundId == round.Id && s.Key == round.Key && s.Fact == null
                && (s.Passed || s.Kept || db.TestScores.Any(t => t.AttemptId == s.AttemptId && t.Key == told && (t.Passed || t.Kept))))
            .OrderBy(s => s.AttemptId).Take(portion).ToListAsync(cancel);
        if (scores.Count == 0) return false;
        var ids = scores.ConvertAll(s => s.AttemptId);
        var attempts = await db.TestAttempts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        var before = await db.TestScores.AsNoTracking().Where(s => ids.Contains(s.AttemptId) && s.Key == told).ToDictionaryAsync(s => s.AttemptId, cancel);
        var keyHash = await keys.HashOf(round.Id, await keys.Read(round.Id, round.Key, cancel), cancel);
        var changes = new List<(Act, PersonFile)>();
        foreach (var score in scores)
        {
            var attempt = attempts[score.AttemptId];
            var earlier = before.GetValueOrDefault(score.AttemptId);
            var act = Act.Now(earlier is { Stands: true } ? ActKind.FactSuperseded : ActKind.FactRecorded, Actor.Program, clock, Reason(round));
            score.Fact = earlier?.Fact ?? act.Id;
            // erased since: nothing is written of them any more
            if (await records.FindLast(attempt.PersonId, cancel) is not { Person.ErasedAt: null } file) continue;
            if (!await Change(file, act, round, attempt, score, earlier, keyHash, cancel)) continue;
            score.Fact = act.Id;
            changes.Add((act, file));
        }
        if (changes.Count == 0) await db.SaveChangesAsync(cancel);
        else if (await records.CommitAll(changes, cancel) is { } problem && problem.Code != RecordProblems.Stale.Code)
            throw new InvalidOperationException($"a released result was refused: {problem.Code}");
        return true;
    }

    /// <summary>Writes what this result changes in the record; false when it changes nothing.</summary>
    private async Task<bool> Change(PersonFile file, Act act, TestRound round, Attempt attempt, TestScore score, TestScore? earlier, string keyHash, CancellationToken cancel)
    {
        if (earlier is not { Stands: true }) return score.Stands && file.AddFact(act, await Fact(file, round, attempt, score, keyHash, cancel)).Problem is null;
        if (score.Kept || Standing(file, round, attempt) is not { } stands) return false;
        if (!score.Passed) return file.Supersede(act, stands.Id, null).Problem is null;
        var fact = await Fact(file, round, attempt, score, keyHash, cancel);
        return !Equals(stands.ToFact().Body, fact.Body) && file.Supersede(act, stands.Id, fact).Problem is null;
    }

    private async Task<NewFact> Fact(PersonFile file, TestRound round, Attempt attempt, TestScore score, string keyHash, CancellationToken cancel) => new(
        new TestResult(round.Code, true, Share(score.Points / score.Most), Share(round.Blueprint().PassShare), Sheet.MarkOf(attempt.SheetHash!)),
        clock.DayOf(attempt.HandedInAt!.Value), null, [await evidence.Make(file.Person.Number, round, attempt, score, keyHash, cancel)]);

    /// <summary>The fact of this sheet that is in force; null when a registrar has taken it away.</summary>
    private static StoredFact? Standing(PersonFile file, TestRound round, Attempt attempt) => file.Facts.Find(f =>
        f is { SupersededAt: null, Body: not null, Kind: FactKind.TestResult } && f.ToFact().Body is TestResult body && body.Round == round.Code && body.Document == Sheet.MarkOf(attempt.SheetHash!));

    private string Reason(TestRound round) => round.Key == RoundKey.First
        ? texts.In(country.Languages[0], "testing.released-reason", round.Code)
        : texts.In(country.Languages[0], "test-key.regraded-reason", round.Code, round.Key);

    private static decimal Share(double share) => decimal.Round((decimal)share * 100, 1);
}
