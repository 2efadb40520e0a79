using Meirim.Bench.Takers;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Sit;

/// <summary>Two hundred people sit a test at the real program, which is killed (SIGKILL) at random moments while they answer.</summary>
public sealed class TakersTests : IDisposable
{
    private const int Takers = 200, Kills = 3, AnswersBetween = 8;

    private readonly RealProgram _program = new();
    private readonly Random _dice = new(20261122);

    [Fact]
    public async Task No_acknowledged_answer_is_lost_whenever_the_program_is_killed()
    {
        var made = await Prepare();
        var address = await _program.Start();
        var takers = made.Select((m, i) => new SimulatedTaker(() => address, m.Email, m.Attempt, i)).ToList();
        foreach (var some in takers.Chunk(20))
            await Task.WhenAll(some.Select(async t =>
            {
                await t.SignIn(TakersScene.Password);
                await t.Take();
            }));
        await Task.WhenAll(takers.Select(t => t.Start()));

        for (int round = 0; round <= Kills; round++)
        {
            // a third of them have no network for a while: they go on answering, and send it later
            var answering = Task.WhenAll(takers.Select((t, i) => t.AnswerSome(round * AnswersBetween, AnswersBetween, thinkMs: 50, isCut: i % 3 == 0)));
            if (round < Kills)
            {
                await Task.Delay(_dice.Next(300, 1_500));
                await _program.Kill();
                address = await _program.Start();
            }
            await answering;
        }
        // all at once, in the last minute
        await Task.WhenAll(takers.Select(t => t.HandIn()));
        await _program.Kill();

        takers.Sum(t => t.Again).ShouldBeGreaterThan(0, "somebody was in the middle of it when the program died");
        await using var app = _program.Build();
        var (acknowledged, lost, other) = await TakersScene.Hold(app.Services, takers);
        (acknowledged, lost, other).ShouldBe((Takers * AnswersBetween * (Kills + 1), 0, 0));
        await using var scope = app.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<MeirimDb>().TestAttempts.GroupBy(a => a.State).Select(g => new { g.Key, Count = g.Count() }).SingleAsync()).ShouldBe(new { Key = AttemptState.HandedIn, Count = Takers });
        await _program.CheckWhole(scope.ServiceProvider);
        foreach (var taker in takers) taker.Dispose();
    }

    public void Dispose() => _program.Dispose();

    private async Task<IReadOnlyList<(string Email, Guid Attempt)>> Prepare()
    {
        await using var app = _program.Build();
        await Migrating.Migrate(app.Services, CancellationToken.None);
        return await TakersScene.Make(app.Services, Takers);
    }
}
