using System.Globalization;
using Meirim.Qti.Items;
using Meirim.Web;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Bench.Takers;

/// <summary>
/// A scored round whose sheets were answered by chance from known abilities (standard normal) and known difficulties, and written
/// straight into the database. The first option is the key of each question.
/// </summary>
/// <param name="MisKeyed">Number of the question whose right answer is C, though its key says A; null for none.</param>
/// <param name="HardInKazakh">Number of the question that is two logits harder in Kazakh; null for none.</param>
/// <param name="NotReached">Share of people who did not reach the last tenth of their paper.</param>
public sealed record SimulatedRound(int Questions, int? MisKeyed = null, int? HardInKazakh = null, double NotReached = 0.05, int Forms = 2, double PassShare = 0.5)
{
    private const int Portion = 500;

    /// <summary>Another seed, other people; the same seed gives each of the people the same answers, whatever their order.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Mean ability of the people.</summary>
    public double Ability { get; init; }

    /// <summary>By so much the new questions of a resit are harder than those of its main round.</summary>
    public double Harder { get; init; }

    /// <summary>Seats of a room, which are filled in the order of people; all sit in one without.</summary>
    public int? Seats { get; init; }

    /// <summary>Place among the people of one who has the answers of the next one; null for none.</summary>
    public int? Copies { get; init; }

    /// <summary>Place of one who knows what is hard and not what is easy; null for none.</summary>
    public int? Odd { get; init; }

    /// <summary>Place of one who answers each question in two seconds instead of forty; null for none.</summary>
    public int? Hasty { get; init; }

    /// <summary>Questions that a resit shares with its main round.</summary>
    public int Anchor { get; init; }

    /// <summary>The main round; null when this is one.</summary>
    public Guid? ResitOf { get; init; }

    /// <summary>Makes, answers and scores the round for these people, every second of whom sits in Kazakh.</summary>
    /// <param name="items">The level of the questions of an earlier round, which are taken again; null for new ones.</param>
    public async Task<TestRound> Make(IServiceProvider services, IReadOnlyList<Guid> people, string? items = null)
    {
        var round = await new PlannedRound(Questions, PassShare, Forms, TimeSpan.FromHours(-3), TimeSpan.FromHours(-2)) { Seats = Seats, Anchor = Anchor, ResitOf = ResitOf }.Make(services, [.. people.Select((p, i) => (p, i % 2 == 0 ? "kk" : "ru"))], items);
        var level = items ?? round.Code;
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
            var forms = await db.TestForms.AsNoTracking().Where(f => f.RoundId == round.Id).ToDictionaryAsync(f => f.Number, f => FormContent.Read(f.Content));
            var codes = await db.TestItems.Where(i => i.Level == level).ToDictionaryAsync(i => i.Id, i => int.Parse(i.Code[(level.Length + 1)..], CultureInfo.InvariantCulture));
            var places = people.Select((p, i) => (p, i)).ToDictionary(x => x.p, x => x.i);
            var ids = await db.TestAttempts.Where(a => a.RoundId == round.Id).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync();
            foreach (var portion in ids.Chunk(Portion)) await Answer(db, portion, forms, codes, places);
        }
        await Score(services, round.Id);
        await using var last = services.CreateAsyncScope();
        return await last.ServiceProvider.GetRequiredService<MeirimDb>().TestRounds.AsNoTracking().SingleAsync(r => r.Id == round.Id);
    }

    private async Task Answer(MeirimDb db, Guid[] portion, Dictionary<int, FormContent> forms, Dictionary<Guid, int> codes, Dictionary<Guid, int> places)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var attempt in await db.TestAttempts.Where(a => portion.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync())
        {
            var paper = Paper.Of(forms[attempt.Form], attempt.Seed);
            var begun = DateTimeOffset.UnixEpoch.AddYears(56);
            int seat = places[attempt.PersonId], place = seat == Copies ? seat + 1 : seat, pace = seat == Hasty ? 2 : 40;
            var person = new Shuffle((Seed * 1_000_003L) + place);
            double ability = Ability + Gauss(person);
            int last = Chance(person) < NotReached ? paper.Questions.Count * 9 / 10 : paper.Questions.Count;
            var answers = paper.Questions.Take(last).Select((q, i) => new Answer
            {
                AttemptId = attempt.Id,
                Question = q.Number,
                Sequence = i + 1,
                Response = $"{{\"RESPONSE\":[\"{Chosen(codes[q.Item], seat == Odd, ability, attempt.Language, new Shuffle((Seed * 1_000_003L) + place + ((codes[q.Item] + 1L) << 32)))}\"]}}",
                MadeAt = begun.AddSeconds(pace * (i + 1)),
                At = begun.AddSeconds(pace * (i + 1)),
            }).ToList();
            db.TestAnswers.AddRange(answers);
            (attempt.State, attempt.StartedAt, attempt.EndsAt, attempt.HandedInAt) = (AttemptState.HandedIn, begun, begun.AddHours(2), begun.AddSeconds(pace * last));
            (attempt.SheetHash, attempt.Answered) = (Sheet.Of(answers).Hash(), answers.Count);
        }
        if (!await AddedRows.TryWrite(db, default)) await db.SaveChangesAsync();
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
    }

    private char Chosen(int question, bool odd, double ability, string language, Shuffle random)
    {
        double difficulty = (odd ? -2 : 1) * DifficultyOf(question) + (question >= Questions ? Harder : 0) + (question == HardInKazakh && language == "kk" ? 2 : 0);
        char right = question == MisKeyed ? 'C' : 'A';
        if (Chance(random) < 1 / (1 + Math.Exp(-1.3 * (ability - difficulty)))) return right;
        var wrong = "ABCD".Where(l => l != right).ToArray();
        return wrong[random.Next(wrong.Length)];
    }

    /// <summary>From −1.5 to 1, the same for the same number.</summary>
    public double DifficultyOf(int question) => -1.5 + (2.5 * (question * 7 % Questions) / Questions);

    private static async Task Score(IServiceProvider services, Guid round)
    {
        await using (var scope = services.CreateAsyncScope())
            if (await scope.ServiceProvider.GetRequiredService<ResultHandler>().Score(Actor.Program, round, default) is { } problem) throw new InvalidOperationException(problem.Code);
        for (int turn = 0; turn < 10_000; turn++)
        {
            await using var scope = services.CreateAsyncScope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<ResultWork>().Next(default);
            }
            catch (DbUpdateException)
            {
                // the application itself scores the same sheets at this moment
                await Task.Delay(50);
            }
            if (await scope.ServiceProvider.GetRequiredService<MeirimDb>().TestRounds.AnyAsync(r => r.Id == round && r.ScoredAt != null)) return;
        }
        throw new TimeoutException();
    }

    /// <summary>Standard normal.</summary>
    public static double Gauss(Shuffle random) => Math.Sqrt(-2 * Math.Log(1 - Chance(random))) * Math.Cos(2 * Math.PI * Chance(random));

    /// <summary>0 to 1, each alike.</summary>
    public static double Chance(Shuffle random) => ((ulong)random.NextLong() >> 11) * (1.0 / (1UL << 53));
}
