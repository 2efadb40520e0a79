using Meirim.Bench.Takers;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Statistics;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Statistics;

/// <summary>A scored round of simulated people with its statistics, and a methodologist at a browser.</summary>
internal sealed class StatisticsScene : IDisposable
{
    /// <summary>The question whose key is wrong, and the one that is harder in Kazakh.</summary>
    public const int MisKeyed = 3, HardInKazakh = 7;

    private static readonly SemaphoreSlim OneAtATime = new(1);
    private static readonly List<Guid> People = [];

    private readonly MeirimFixture _app;

    private StatisticsScene(MeirimFixture app, TestRound round, Browser browser) => (_app, Round, Browser) = (app, round, browser);

    public TestRound Round { get; }

    public Browser Browser { get; }

    public string Path => $"/ru/testing/rounds/{Round.Code}";

    public string ItemsPath => Path + "/items";

    /// <summary>Begins the codes of the questions.</summary>
    public string Level => Round.Blueprint().Blocks[0].Cells[0].Level!;

    public string HealthPath(int question) => $"/ru/testing/items/{Level}-{question}/health";

    public static async Task<StatisticsScene> Make(MeirimFixture app, int people = 260, int questions = 20, bool faulty = true, string? items = null)
    {
        var round = await new SimulatedRound(questions, faulty ? MisKeyed : null, faulty ? HardInKazakh : null).Make(app.Services, await Some(app, people), items);
        await Reckon(app, round.Id);
        return new StatisticsScene(app, round, await app.SignedInAs(Role.Methodologist));
    }

    /// <summary>Waits until the round has statistics, whoever reckons them.</summary>
    public static async Task Reckon(MeirimFixture app, Guid round, int key = 1)
    {
        for (int i = 0; i < 300; i++)
        {
            await app.With(s => s.GetRequiredService<StatisticsWork>().Next(default));
            if (await app.With(s => s.GetRequiredService<MeirimDb>().TestStatistics.AnyAsync(t => t.RoundId == round && t.Key == key))) return;
            await Task.Delay(100);
        }
        throw new TimeoutException();
    }

    public Task<StoredStatistics> Stored() => _app.With(s => s.GetRequiredService<MeirimDb>().TestStatistics.AsNoTracking().SingleAsync(t => t.RoundId == Round.Id));

    /// <summary>Figures over all forms by the number of the question, with alarms.</summary>
    public Task<Dictionary<int, (ItemFigures Figures, string Alarms)>> Items() => _app.With(async s => (await s.GetRequiredService<MeirimDb>().TestItemStatistics.AsNoTracking()
        .Where(i => i.RoundId == Round.Id && i.Form == 0).Join(s.GetRequiredService<MeirimDb>().TestItems, i => i.ItemId, i => i.Id, (r, i) => new { i.Code, r.Content, r.Alarms }).ToListAsync())
        .ToDictionary(r => int.Parse(r.Code[(Level.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture), r => (ItemFigures.Read(r.Content), r.Alarms)));

    /// <summary>Answers every alarm and releases.</summary>
    public async Task Release()
    {
        await _app.With(async s =>
        {
            int key = (await Stored()).Key;
            await s.GetRequiredService<AnswerAlarmsHandler>().Answer(TestingScene.Methodologist, Round, key, item: null, "Проверено", default);
            (await s.GetRequiredService<ResultHandler>().Release(TestingScene.Methodologist, Round.Id, default))?.Code.ShouldBeNull();
            return 0;
        });
        for (int i = 0; i < 600; i++)
        {
            if (await _app.With(s => s.GetRequiredService<MeirimDb>().TestRounds.AnyAsync(r => r.Id == Round.Id && r.State == RoundState.Released))) return;
            await Task.Delay(100);
        }
        throw new TimeoutException();
    }

    public void Dispose() => Browser.Dispose();

    /// <summary>People are made once and sit many rounds.</summary>
    public static async Task<IReadOnlyList<Guid>> Some(MeirimFixture app, int count)
    {
        await OneAtATime.WaitAsync();
        try
        {
            while (People.Count < count) People.Add((await Infrastructure.People.Create(app)).Id);
            return [.. People.Take(count)];
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}
