using Meirim.Standards.Records;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Regrade;

/// <summary>What a new key does to scores and records, before the release and after it.</summary>
[Collection(TheTestingApplication.Name)]
public sealed class RegradeCourseTests(MeirimFixture app)
{
    [Fact]
    public async Task Before_the_release_the_new_key_alone_decides_and_old_scores_stay()
    {
        using var scene = await RegradeScene.Scored(app, [[0, 1, 2], [2, 3]]);
        var (weak, good) = (scene.Takers[0], scene.Takers[1]);
        var old = (await scene.Scores(weak))[0];
        // the weak one has two of three now, the other one of three
        var change = await scene.Apply((0, KeyChangeKind.Void, null), (1, KeyChangeKind.Void, null));
        change.AppliedHash.ShouldBe(change.ResultHash);
        (await scene.Round()).ShouldSatisfyAllConditions(r => r.State.ShouldBe(RoundState.Scored), r => r.Key.ShouldBe(2), r => r.ReleasedKey.ShouldBeNull());

        var scores = await scene.Scores(weak);
        scores.Select(s => (s.Key, s.Points, s.Most, s.Passed)).ShouldBe([(1, 2, 5, false), (2, 2, 3, true)]);
        scores[0].Hash.ShouldBe(old.Hash);
        var attempt = await weak.Attempt();
        var keyHash = await app.With(async s => await s.GetRequiredService<RoundKeys>().HashOf(scene.Scene.Round.Id, await s.GetRequiredService<RoundKeys>().Read(scene.Scene.Round.Id, 2, default), default));
        scores[1].Hash.ShouldBe(TestScore.HashOf(attempt.Id, 2, keyHash, attempt.SheetHash!, 2, 3, true));
        (await scene.Scores(good))[1].ShouldSatisfyAllConditions(s => s.Passed.ShouldBeFalse(), s => s.Kept.ShouldBeFalse());

        await scene.Release();
        (await scene.Facts(weak)).ShouldHaveSingleItem().Score.ShouldBe(66.7m);
        (await scene.Facts(good)).ShouldBeEmpty();
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.TestRegraded && e.Items == $"round {scene.Scene.Round.Id:D}"))).ShouldBe(1);
    }

    [Fact]
    public async Task After_the_release_who_now_passes_has_the_fact_and_nobody_loses_a_pass_they_were_told()
    {
        using var scene = await RegradeScene.Scored(app, [[0, 1, 2], [2, 3], []]);
        var (weak, middle, best) = (scene.Takers[0], scene.Takers[1], scene.Takers[2]);
        await scene.Release();
        var released = (await scene.Round()).ReleasedAt;
        (await scene.Facts(weak)).ShouldBeEmpty();
        // questions 0 and 1: another key for both, which the weak one chose
        var change = await scene.Apply((0, KeyChangeKind.AnotherKey, "B"), (1, KeyChangeKind.AnotherKey, "B"));
        change.ReadTotals().ShouldBe(new DryRunTotals(3, 3, 1, 0, 1));
        (await scene.Round()).ShouldSatisfyAllConditions(r => r.State.ShouldBe(RoundState.Released), r => r.ReleasedKey.ShouldBe(2), r => r.ReleasedAt.ShouldBe(released));

        (await scene.Facts(weak)).ShouldHaveSingleItem().Score.ShouldBe(80);
        // one of five by the new key; the fact stays as they were told
        (await scene.Scores(middle))[1].ShouldSatisfyAllConditions(s => s.Points.ShouldBe(1), s => s.Passed.ShouldBeFalse(), s => s.Kept.ShouldBeTrue());
        (await scene.Facts(middle)).ShouldHaveSingleItem().Score.ShouldBe(60);
        // passes still: the fact says the points by the key in force, and the old one is known to have stood
        (await scene.Facts(best)).ShouldHaveSingleItem().Score.ShouldBe(60);
        var rows = await app.With(async s => (await s.GetRequiredService<RecordStore>().Find(best.Person.Id))!.Facts.Where(f => f.Kind == FactKind.TestResult).ToList());
        rows.Count(f => f.SupersededAt is not null).ShouldBe(1);

        // a kept pass is kept through the next key too
        await scene.Apply((2, KeyChangeKind.Void, null));
        (await scene.Scores(middle))[2].Kept.ShouldBeTrue();
        (await scene.Facts(middle)).ShouldHaveSingleItem().Score.ShouldBe(60);
    }

    [Fact]
    public async Task Where_the_blueprint_says_so_a_pass_is_lost_and_can_be_regained()
    {
        using var scene = await RegradeScene.Scored(app, [[2, 3]], b => b with { KeepsPass = false });
        await scene.Release();
        await scene.Apply((0, KeyChangeKind.Void, null));
        (await scene.Facts(scene.Takers[0])).ShouldBeEmpty();
        await scene.Apply((2, KeyChangeKind.AllCorrect, null));
        (await scene.Facts(scene.Takers[0])).ShouldHaveSingleItem().Score.ShouldBe(75);
    }

    [Fact]
    public async Task What_a_registrar_took_away_no_key_brings_back()
    {
        using var scene = await RegradeScene.Scored(app, [[0]]);
        await scene.Release();
        await app.With(async s =>
        {
            var (store, clock) = (s.GetRequiredService<RecordStore>(), s.GetRequiredService<Web.Countries.CountryClock>());
            var file = (await store.Find(scene.Takers[0].Person.Id))!;
            var act = Act.Now(ActKind.FactSuperseded, Web.Accounts.Actor.Program, clock, "Не тот человек");
            _ = file.Supersede(act, file.Facts.Single(f => f.Kind == FactKind.TestResult).Id, null).Value;
            return await store.Commit(act, file);
        });
        await scene.Apply((0, KeyChangeKind.AllCorrect, null));
        (await scene.Scores(scene.Takers[0]))[1].Points.ShouldBe(5);
        (await scene.Facts(scene.Takers[0])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Scoring_that_was_killed_goes_on_where_it_was()
    {
        using var scene = await RegradeScene.Scored(app, [[0], [0, 1], [0, 1, 2]]);
        var change = await scene.Propose((0, KeyChangeKind.Void, null));
        // what a killed process left: the score of one sheet by the coming key
        await app.With(async s =>
        {
            var (db, keys) = (s.GetRequiredService<MeirimDb>(), s.GetRequiredService<RoundKeys>());
            var key = (await keys.Read(scene.Scene.Round.Id, 1, default)).Then(change.Questions());
            db.TestScores.AddRange(await s.GetRequiredService<SheetScorer>().Score(await scene.Round(), key, await keys.HashOf(scene.Scene.Round.Id, key, default), [await scene.Takers[1].Attempt()], default));
            return await db.SaveChangesAsync();
        });
        (await scene.Press(scene.Other, change, "#approve")).ShouldBe(System.Net.HttpStatusCode.Redirect);
        await scene.Work();
        foreach (var taker in scene.Takers) (await scene.Scores(taker)).Select(s => s.Key).ShouldBe([1, 2]);
        (await scene.Change(change.Id)).ShouldSatisfyAllConditions(c => c.AppliedHash.ShouldBe(c.ResultHash), c => c.AppliedHash.ShouldNotBeNull());
    }

    [Fact]
    public async Task A_pass_written_into_the_table_does_not_open_its_hash()
    {
        using var scene = await RegradeScene.Scored(app, [[0, 1, 2]]);
        var (score, attempt) = ((await scene.Scores(scene.Takers[0]))[0], await scene.Takers[0].Attempt());
        var keyHash = await app.With(s => s.GetRequiredService<RoundKeys>().HashOf(scene.Scene.Round.Id, RoundKey.AsWritten, default));
        score.Hash.ShouldBe(TestScore.HashOf(attempt.Id, 1, keyHash, attempt.SheetHash!, 2, 5, false));
        score.Hash.ShouldNotBe(TestScore.HashOf(attempt.Id, 1, keyHash, attempt.SheetHash!, 2, 5, true));
        score.Hash.ShouldNotBe(TestScore.HashOf(attempt.Id, 1, keyHash, attempt.SheetHash!, 2, 5, false, kept: true));
    }
}
