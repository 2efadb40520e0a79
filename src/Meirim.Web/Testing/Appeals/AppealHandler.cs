using System.Globalization;
using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Appeals;

/// <summary>Takes in appeals against questions until their deadline, and answers them: all of one question together.</summary>
public sealed class AppealHandler(MeirimDb db, ResultReader results, JournalWriter journal, CountryClock clock)
{
    public const int LongestGrounds = 2_000, LongestAnswer = 1_000;

    /// <summary>The last moment: the end of the country's day, so many days after the first release.</summary>
    public DateTimeOffset Until(TestRound round, Blueprint blueprint) => clock.EndOf(clock.DayOf(round.ReleasedAt!.Value).AddDays(blueprint.AppealDays));

    /// <summary>The appeals of a sheet by the number of their question.</summary>
    public async Task<IReadOnlyDictionary<int, Appeal>> Of(Guid attempt, CancellationToken cancel)
    {
        var all = await db.TestAppeals.AsNoTracking().Where(a => a.AttemptId == attempt).ToDictionaryAsync(a => a.Question, cancel);
        var changes = all.Values.Select(a => a.KeyChangeId).OfType<Guid>().ToList();
        var keys = await db.TestKeyChanges.Where(c => changes.Contains(c.Id) && c.Key != null).ToDictionaryAsync(c => c.Id, c => c.Key, cancel);
        foreach (var appeal in all.Values) appeal.ChangedKey = appeal.KeyChangeId is { } id ? keys.GetValueOrDefault(id) : null;
        return all;
    }

    /// <param name="question">Number of the question in the person's paper.</param>
    public async Task<Problem?> Make(Actor actor, Guid attempt, int question, string? grounds, CancellationToken cancel)
    {
        if (await results.Read(actor, attempt, cancel) is not { } result || result.Questions.FirstOrDefault(q => q.Paper.Number == question) is not { } asked) return AppealProblems.Unknown;
        if (grounds?.Trim() is not { Length: > 0 and <= LongestGrounds } why) return AppealProblems.GroundsMissing;
        if (clock.Now > Until(result.Round, result.Blueprint)) return AppealProblems.TooLate;
        if (asked.IsOut) return AppealProblems.OutAlready;
        var act = Act.Now(ActKind.TestAppealMade, actor, clock);
        var appeal = new Appeal
        {
            Id = Guid.CreateVersion7(act.At),
            AttemptId = attempt,
            RoundId = result.Round.Id,
            Question = question,
            ItemId = asked.Paper.Item,
            ItemVersion = asked.Paper.Version,
            Grounds = why,
            MadeAt = act.At,
            Salt = Commitment.NewSalt(),
        };
        db.TestAppeals.Add(appeal);
        journal.Append(act, personId: null, [Item(appeal, why)]);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            db.ChangeTracker.Clear();
            return AppealProblems.Twice;
        }
    }

    /// <summary>Answers these appeals of one question alike.</summary>
    /// <param name="chosen">Those that the reader had before them, open.</param>
    public async Task<Problem?> Answer(Actor actor, Guid round, Guid item, IReadOnlyCollection<Guid> chosen, AppealState? decision, string? answer, CancellationToken cancel)
    {
        if (decision is not (AppealState.Upheld or AppealState.Dismissed)) return AppealProblems.DecisionMissing;
        if (answer?.Trim() is not { Length: > 0 and <= LongestAnswer } words) return AppealProblems.AnswerMissing;
        if (chosen.Count == 0) return AppealProblems.NoneChosen;
        var appeals = await db.TestAppeals.Where(a => a.RoundId == round && a.ItemId == item && chosen.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync(cancel);
        if (appeals.Count != chosen.Distinct().Count()) return AppealProblems.Unknown;
        if (appeals.Exists(a => a.State != AppealState.Open)) return AppealProblems.AnsweredAlready;
        var act = Act.Now(ActKind.TestAppealAnswered, actor, clock, words);
        foreach (var appeal in appeals)
        {
            (appeal.State, appeal.Answer, appeal.AnsweredAt, appeal.AnsweredByName) = (decision.Value, words, act.At, actor.Name);
            appeal.Version++;
        }
        journal.Append(act, personId: null, [.. appeals.Select(a => Item(a, $"{decision}\n{words}"))]);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return AppealProblems.AnsweredAlready;
        }
    }

    private static ActItem Item(Appeal appeal, string content) => ActItem.Of("test-appeal", appeal.Id, appeal.Salt,
        string.Create(CultureInfo.InvariantCulture, $"{appeal.AttemptId:D}\n{appeal.Question}\n{content}"));
}
