using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Records;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Regrade;

/// <summary>A scored round of five questions, all in every paper, and two methodologists. The mark is three of five.</summary>
internal sealed class RegradeScene : IDisposable
{
    private readonly MeirimFixture _app;

    private RegradeScene(MeirimFixture app, TestingScene scene, IReadOnlyList<Taker> takers, Browser one, Browser other)
    {
        (_app, Scene, Takers, One, Other) = (app, scene, takers, one, other);
    }

    public TestingScene Scene { get; }

    public IReadOnlyList<Taker> Takers { get; }

    public Browser One { get; }

    public Browser Other { get; }

    public string Keys => $"{Scene.Path}/keys";

    /// <summary>One taker for each list: the numbers of the questions, from 0, that they answer with B, which is wrong.</summary>
    public static async Task<RegradeScene> Scored(MeirimFixture app, int[][] wrong, Func<Blueprint, Blueprint>? with = null)
    {
        var scene = await TestingScene.Plan(app, items: TestingScene.Scored, with: with);
        await scene.AddSession();
        var takers = new List<Taker>();
        foreach (var some in wrong)
        {
            var taker = await scene.Seat();
            takers.Add(taker);
            await taker.Begin();
            var items = await Items(app, scene);
            foreach (var question in (await scene.PaperOf(await taker.Attempt())).Questions)
                await taker.Answer(question.Number, some.Any(n => items[n].Id == question.Item) ? "B" : "A");
            (await taker.Ask("hand-in", new { })).Status.ShouldBe(200);
        }
        var made = new RegradeScene(app, scene, takers, await app.SignedInAs(Role.Methodologist), await app.SignedInAs(Role.Methodologist));
        (await app.With(s => s.GetRequiredService<ResultHandler>().Score(TestingScene.Methodologist, scene.Round.Id, default)))?.Code.ShouldBeNull();
        await made.Work();
        return made;
    }

    public async Task Release()
    {
        (await _app.With(s => s.GetRequiredService<ResultHandler>().Release(TestingScene.Methodologist, Scene.Round.Id, default)))?.Code.ShouldBeNull();
        await Work();
        (await Round()).State.ShouldBe(RoundState.Released);
    }

    /// <summary>Does what waits in the background; the program's own worker may do some of it.</summary>
    public async Task Work()
    {
        for (int i = 0; i < 300; i++)
        {
            try
            {
                while (await _app.With(s => s.GetRequiredService<ResultWork>().Next(default))) { }
            }
            catch (DbUpdateException)
            {
                // the program's worker was quicker
            }
            var id = Scene.Round.Id;
            if (!await _app.With(async s => (await Round()).State is RoundState.Scoring or RoundState.Releasing
                || await s.GetRequiredService<MeirimDb>().TestKeyChanges.AnyAsync(c => c.RoundId == id && c.State == KeyChangeState.Reckoning))) return;
            await Task.Delay(50);
        }
        throw new TimeoutException();
    }

    public Task<TestRound> Round() => _app.With(s => s.GetRequiredService<MeirimDb>().TestRounds.AsNoTracking().SingleAsync(r => r.Id == Scene.Round.Id));

    public Task<TestItem[]> Items() => Items(_app, Scene);

    public Task<List<TestScore>> Scores(Taker taker) => _app.With(s => s.GetRequiredService<MeirimDb>().TestScores.AsNoTracking().Where(x => x.AttemptId == taker.Id).OrderBy(x => x.Key).ToListAsync());

    public Task<KeyChange> Change(Guid id) => _app.With(s => s.GetRequiredService<MeirimDb>().TestKeyChanges.AsNoTracking().SingleAsync(c => c.Id == id));

    /// <summary>The facts in force of the person's tests.</summary>
    public Task<List<TestResult>> Facts(Taker taker) => _app.With(async s =>
        (await s.GetRequiredService<RecordStore>().Find(taker.Person.Id))!.Record.Current().Of<TestResult>().Select(f => f.Body).ToList());

    /// <summary>Sends the form of a proposal; the answer as it is.</summary>
    public async Task<HttpResponseMessage> Send(Browser browser, string? reason, params (int Question, KeyChangeKind? Kind, string? Right)[] changes)
    {
        var items = await Items();
        var path = $"{Keys}/new?{string.Join('&', changes.Select(c => "item=" + items[c.Question].Code))}";
        var fields = new Dictionary<string, string?> { ["Reason"] = reason };
        for (int i = 0; i < changes.Length; i++)
        {
            fields[$"Questions[{i}].Kind"] = changes[i].Kind?.ToString();
            fields[$"Questions[{i}].Rights[0].Values"] = changes[i].Right;
        }
        return await browser.Submit(path, fields, "#propose");
    }

    /// <summary>A proposal whose dry run is done.</summary>
    public async Task<KeyChange> Propose(params (int Question, KeyChangeKind? Kind, string? Right)[] changes)
    {
        using var answer = await Send(One, "Вопрос задан неверно", changes);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await Browser.Read(answer)).QuerySelector(".ds-error-summary")?.TextContent);
        var id = Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]);
        await Work();
        return await Change(id);
    }

    public string PathOf(KeyChange change) => $"{Keys}/{change.Id:D}";

    public async Task<HttpStatusCode> Press(Browser browser, KeyChange change, string form, string? words = null)
    {
        using var answer = await browser.Submit(PathOf(change), words is null ? new Dictionary<string, string?>() : new Dictionary<string, string?> { ["Answer"] = words }, form);
        return answer.StatusCode;
    }

    /// <summary>Proposed by one, approved by the other, and everything after it done.</summary>
    public async Task<KeyChange> Apply(params (int Question, KeyChangeKind? Kind, string? Right)[] changes)
    {
        var change = await Propose(changes);
        (await Press(Other, change, "#approve")).ShouldBe(HttpStatusCode.Redirect);
        await Work();
        return await Change(change.Id);
    }

    public void Dispose()
    {
        One.Dispose();
        Other.Dispose();
    }

    /// <summary>The questions that count, by their code.</summary>
    private static Task<TestItem[]> Items(MeirimFixture app, TestingScene scene) => app.With(async s =>
        (await s.GetRequiredService<MeirimDb>().TestItems.AsNoTracking().Where(i => i.Level == scene.Level && i.Use == ItemUse.Scored).ToListAsync()).OrderBy(i => i.Code, StringComparer.Ordinal).ToArray());
}
