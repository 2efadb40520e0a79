using System.Globalization;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Statistics;

/// <summary>A methodologist has looked: the question and its key are in order, and why. Whatever is not in order is mended by another key instead.</summary>
public sealed class AnswerAlarmsHandler(MeirimDb db, ReleaseGate gate, JournalWriter journal, CountryClock clock)
{
    public const int LongestReason = 500;

    /// <param name="item">The question whose open alarms are answered; null for all questions with one reason.</param>
    /// <param name="key">The key whose statistics the reader had before them.</param>
    public async Task<Problem?> Answer(Actor actor, TestRound round, int key, Guid? item, string? reason, CancellationToken cancel)
    {
        if (reason?.Trim() is not { Length: > 0 and <= LongestReason } why) return StatisticsProblems.ReasonMissing;
        if (round.Key != key) return StatisticsProblems.NotOpen;
        var open = (await gate.Alarms(round.Id, key, cancel)).Where(a => a.Answer is null && (item is null || a.Item == item)).ToList();
        if (open.Count == 0) return StatisticsProblems.NotOpen;
        var act = Act.Now(ActKind.TestAlarmAnswered, actor, clock, why);
        foreach (var alarm in open)
            db.TestAlarmAnswers.Add(new AlarmAnswer
            {
                Id = Guid.CreateVersion7(act.At),
                RoundId = round.Id,
                Key = key,
                ItemId = alarm.Item,
                Version = alarm.Version,
                Kind = alarm.Kind,
                Reason = why,
                AccountId = actor.AccountId,
                Name = actor.Name,
                At = act.At,
            });
        journal.Append(act, personId: null, [ActItem.Of("test-alarms", round.Id, round.Salt, string.Join('\n', open.Select(a => string.Create(CultureInfo.InvariantCulture, $"{key}\t{a.Item:D}\t{a.Version}\t{a.Kind}"))))]);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            db.ChangeTracker.Clear();
            return StatisticsProblems.NotOpen;
        }
    }
}
