using System.Net;
using Meirim.Bench.Takers;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Marks;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Testing.Bank;
using Meirim.Web.Tests.Testing.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Marks;

/// <summary>A main round and its resit, both answered by simulated people and scored, with their statistics; and two methodologists.</summary>
internal sealed class EquatingScene : IDisposable
{
    public const int Questions = 24, Anchor = 12;

    private readonly MeirimFixture _app;

    private EquatingScene(MeirimFixture app, TestRound main, TestRound resit, IReadOnlyList<Guid> people, Colleague one, Colleague other) =>
        (_app, Main, Resit, People, One, Other) = (app, main, resit, people, one, other);

    public TestRound Main { get; }

    public TestRound Resit { get; }

    public IReadOnlyList<Guid> People { get; }

    public Colleague One { get; }

    public Colleague Other { get; }

    public string MarkPath => $"/ru/testing/rounds/{Resit.Code}/mark";

    /// <param name="harder">By so much the new questions of the resit are harder.</param>
    /// <param name="people">Who sits which form is drawn anew each time: with half as many the anchor now and then cannot be trusted.</param>
    public static async Task<EquatingScene> Make(MeirimFixture app, double harder, int people = 800, int anchor = Anchor)
    {
        var who = await StatisticsScene.Some(app, people);
        var main = await new SimulatedRound(Questions) { Seed = 5 }.Make(app.Services, who);
        // those who come again are weaker, and nobody is late
        var resit = await new SimulatedRound(Questions) { Seed = 6, Ability = -0.5, Harder = harder, Anchor = anchor, ResitOf = main.Id }.Make(app.Services, who, main.Blueprint().Blocks[0].Cells[0].Level);
        await StatisticsScene.Reckon(app, main.Id);
        await StatisticsScene.Reckon(app, resit.Id);
        return new EquatingScene(app, main, resit, who, await MarkScene.Someone(app, Role.Methodologist), await MarkScene.Someone(app, Role.Methodologist));
    }

    public void Dispose()
    {
        One.Browser.Dispose();
        Other.Browser.Dispose();
    }

    public Task<EquatingFigures?> Figures() => _app.With(async s => await s.GetRequiredService<EquatingReader>().Read(await Round(), default));

    public Task<TestRound> Round() => _app.With(s => s.GetRequiredService<MeirimDb>().TestRounds.AsNoTracking().SingleAsync(r => r.Id == Resit.Id));

    public Task<MarkChange> Change() => _app.With(s => s.GetRequiredService<MeirimDb>().TestMarkChanges.AsNoTracking().SingleAsync(c => c.RoundId == Resit.Id));

    public async Task<HttpStatusCode> Press(Colleague who, string form)
    {
        using var answer = await who.Browser.Submit(MarkPath, new Dictionary<string, string?>(), form);
        return answer.StatusCode;
    }

    /// <summary>Does what waits in the background until the round has come so far.</summary>
    public async Task Until(Func<TestRound, bool> wanted)
    {
        for (int i = 0; i < 600; i++)
        {
            if (wanted(await Round())) return;
            try
            {
                await _app.With(s => s.GetRequiredService<ResultWork>().Next(default));
            }
            catch (DbUpdateException)
            {
                // the program's worker was quicker
            }
            await Task.Delay(50);
        }
        throw new TimeoutException();
    }
}
