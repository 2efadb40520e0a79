using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Statistics;

/// <summary>An alarm of a question that counts, and who answered it; null while nobody has.</summary>
public sealed record Alarm(Guid Item, int Version, AlarmKind Kind, AlarmAnswer? Answer);

/// <summary>How far the check before the release is.</summary>
/// <param name="Stored">Null while the statistics are being reckoned.</param>
public sealed record RoundCheck(TestRound Round, StoredStatistics? Stored, IReadOnlyList<Alarm> Alarms)
{
    public int Open => Alarms.Count(a => a.Answer is null);
}

/// <summary>Results are released after the key check and the check of fairness: every alarm was looked at by a person.</summary>
public sealed class ReleaseGate(MeirimDb db)
{
    /// <summary>What stands in the way of the release; null when nothing does. Too few people for statistics are no obstacle.</summary>
    public async Task<Problem?> Check(Guid round, CancellationToken cancel)
    {
        int key = await db.TestRounds.Where(r => r.Id == round).Select(r => r.Key).SingleAsync(cancel);
        if (!await db.TestStatistics.AnyAsync(s => s.RoundId == round && s.Key == key, cancel))
            return await db.TestScores.CountAsync(s => s.RoundId == round && s.Key == key, cancel) < Enough.ForFigures ? null : StatisticsProblems.NotComputed;
        return (await Alarms(round, key, cancel)).Count(a => a.Answer is null) is > 0 and var open ? StatisticsProblems.OpenAlarms.With(open) : null;
    }

    public async Task<RoundCheck> Of(TestRound round, CancellationToken cancel)
    {
        var stored = (await RoundStatus.Of(db, round, cancel)).Stored;
        return new RoundCheck(round, stored, stored is null ? [] : await Alarms(round.Id, stored.Key, cancel));
    }

    /// <summary>The alarms of one key: open ones first.</summary>
    public async Task<IReadOnlyList<Alarm>> Alarms(Guid round, int key, CancellationToken cancel)
    {
        var raised = await db.TestItemStatistics.AsNoTracking().Where(i => i.RoundId == round && i.Key == key && i.Form == 0 && !i.IsTrial && i.Alarms != "").OrderBy(i => i.ItemId).ThenBy(i => i.Version)
            .Select(i => new { i.ItemId, i.Version, i.Alarms }).ToListAsync(cancel);
        // another mark makes another number of the same key: what was answered since a question was changed still holds
        int since = await db.TestKeyChanges.Where(c => c.RoundId == round && c.Key <= key).MaxAsync(c => c.Key, cancel) ?? RoundKey.First;
        var answers = (await db.TestAlarmAnswers.AsNoTracking().Where(a => a.RoundId == round && a.Key >= since && a.Key <= key).OrderBy(a => a.At).ToListAsync(cancel))
            .GroupBy(a => (a.ItemId, a.Version, a.Kind)).ToDictionary(g => g.Key, g => g.Last());
        return [.. raised.SelectMany(r => Kinds(r.Alarms).Select(k => new Alarm(r.ItemId, r.Version, k, answers.GetValueOrDefault((r.ItemId, r.Version, k))))).OrderBy(a => a.Answer is not null)];
    }

    public static IEnumerable<AlarmKind> Kinds(string alarms) => alarms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<AlarmKind>);
}
