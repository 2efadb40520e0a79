using System.Linq.Expressions;
using Meirim.Bench.Takers;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Regrade;

/// <summary>The real program killed while it reckons what a new key would do, and while it writes the scores by it.</summary>
public sealed class RegradeKillTests : IDisposable
{
    /// <summary>More than two portions of the background work.</summary>
    private const int People = 450;
    private const int Kills = 2;

    private readonly RealProgram _program = new();
    private readonly Random _dice = new(20261122);

    [Fact]
    public async Task A_new_key_is_applied_once_to_everybody_whoever_is_killed_meanwhile()
    {
        await using var app = _program.Build();
        await Migrating.Migrate(app.Services, CancellationToken.None);
        var people = new List<Guid>();
        while (people.Count < People) people.Add((await Infrastructure.People.Create(app.Services)).Id);
        var round = await new SimulatedRound(12).Make(app.Services, people);
        var before = await Scores(app, round, 1);

        var change = await With(app, async (handler, db) =>
        {
            var item = await db.TestItems.SingleAsync(i => i.Code == round.Code + "-0");
            return (await handler.Propose(Methodologist("one"), round, [new QuestionChange(item.Id, item.Latest, KeyChangeKind.Void)], "Вопрос задан неверно", default)).Value;
        });
        await KilledUntil<KeyChange>(app, c => c.Id == change.Id && c.State == KeyChangeState.Proposed);
        (await With(app, async (handler, db) => await handler.Approve(Methodologist("other"), change.Id, (await db.TestKeyChanges.AsNoTracking().SingleAsync()).Version, default)))?.Code.ShouldBeNull();
        await KilledUntil<TestRound>(app, r => r.Id == round.Id && r.State == RoundState.Scored);

        (await Scores(app, round, 1)).Select(s => s.Hash).ShouldBe(before.Select(s => s.Hash), "old scores stay");
        var scores = await Scores(app, round, 2);
        scores.Select(s => s.AttemptId).ShouldBe(before.Select(s => s.AttemptId));
        scores.ShouldAllBe(s => s.Most == 11);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
        var applied = await db.TestKeyChanges.AsNoTracking().SingleAsync();
        applied.AppliedHash.ShouldBe(applied.ResultHash, "what was written is what the dry run said");
        applied.AppliedHash.ShouldBe(TestScore.HashOfAll(scores.Select(s => (s.AttemptId, s.Hash))));
        (await db.JournalEntries.CountAsync(e => e.Kind == ActKind.TestRegraded)).ShouldBe(1);
        await _program.CheckWhole(scope.ServiceProvider);
    }

    public void Dispose() => _program.Dispose();

    private static Actor Methodologist(string name) => new(Guid.CreateVersion7(), name, Role.Methodologist);

    /// <summary>Starts the program and kills it, some times in the moment when it takes the work up, until it has done it.</summary>
    private async Task KilledUntil<T>(WebApplication app, Expression<Func<T, bool>> done)
        where T : class
    {
        for (int kill = 0; ; kill++)
        {
            await _program.Start();
            if (kill < Kills) await Task.Delay(_dice.Next(1_200, 2_400));
            else await Until(app, done);
            await _program.Kill();
            if (kill == Kills) return;
            // as if the time were over for which the dead one had taken the work
            await With(app, (_, db) => db.Leases.ExecuteDeleteAsync());
        }
    }

    private static async Task Until<T>(WebApplication app, Expression<Func<T, bool>> done)
        where T : class
    {
        for (int i = 0; i < 600; i++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<MeirimDb>().Set<T>().AnyAsync(done)) return;
            await Task.Delay(100);
        }
        throw new TimeoutException();
    }

    private static async Task<T> With<T>(WebApplication app, Func<KeyChangeHandler, MeirimDb, Task<T>> code)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await code(scope.ServiceProvider.GetRequiredService<KeyChangeHandler>(), scope.ServiceProvider.GetRequiredService<MeirimDb>());
    }

    private static Task<List<TestScore>> Scores(WebApplication app, TestRound round, int key) =>
        With(app, (_, db) => db.TestScores.AsNoTracking().Where(s => s.RoundId == round.Id && s.Key == key).OrderBy(s => s.AttemptId).ToListAsync());
}
