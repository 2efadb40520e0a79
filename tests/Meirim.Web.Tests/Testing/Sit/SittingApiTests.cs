using System.Text.Json.Nodes;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Sit;

[Collection(TheTestingApplication.Name)]
public sealed class SittingApiTests(MeirimFixture app) : IDisposable
{
    public void Dispose() => app.Clock.Reset();

    [Fact]
    public async Task An_answer_is_acknowledged_when_it_lies_in_the_database_and_sent_again_changes_nothing()
    {
        var taker = await Sit();
        var (status, body) = await taker.Answer(2, "B");
        status.ShouldBe(200);
        body["saved"]!.AsArray().ShouldHaveSingleItem()!["q"]!.GetValue<int>().ShouldBe(2);
        (await taker.Save(Taker.Change(2, 1, "B"), Taker.Change(2, 2, "C", marked: true))).Status.ShouldBe(200);
        (await taker.Save(Taker.Change(2, 1, "D"))).Status.ShouldBe(200);

        var saved = await taker.Saved();
        saved.Select(a => a.Response).ShouldBe(["{\"RESPONSE\":[\"B\"]}", "{\"RESPONSE\":[\"C\"]}"]);
        var again = (await taker.Take())["answers"]!.AsArray().ShouldHaveSingleItem()!;
        (again["r"]!["RESPONSE"]![0]!.GetValue<string>(), again["m"]!.GetValue<bool>()).ShouldBe(("C", true));
    }

    [Fact]
    public async Task An_answer_taken_back_is_no_answer_and_is_kept_as_a_change()
    {
        var taker = await Sit();
        await taker.Answer(2, "B");
        await taker.Save(Taker.Change(2, ++taker.Sequence, null));
        (await taker.Saved()).Count.ShouldBe(2);
        (await taker.Ask("hand-in", new { })).Body["answered"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task No_question_and_no_answer_before_the_start()
    {
        var taker = await Seat();
        await taker.Take();
        Code(await taker.Ask("questions?from=1&count=5")).ShouldBe("SIT-005");
        Code(await taker.Answer(1, "A")).ShouldBe("SIT-005");
        (await taker.Saved()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_pressed_ten_times_at_once_starts_once_and_is_one_act()
    {
        var taker = await Seat();
        await taker.Take();
        var starts = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => taker.Ask("start", new { })));
        starts.ShouldAllBe(s => s.Status == 200);
        var attempt = await taker.Attempt();
        (attempt.EndsAt - attempt.StartedAt).ShouldBe(TimeSpan.FromMinutes(60));
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.TestStarted && e.Items == $"attempt {taker.Id:D}"))).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_begins_before_the_session_or_after_its_last_start()
    {
        var scene = await TestingScene.Plan(app);
        await scene.AddSession(startsInMinutes: 30);
        var taker = await scene.Seat();
        await taker.Take();
        Code(await taker.Ask("start", new { })).ShouldBe("SIT-009");
        app.Clock.Advance(TimeSpan.FromHours(3));
        Code(await taker.Ask("start", new { })).ShouldBe("SIT-010");
    }

    [Fact]
    public async Task Extra_time_with_its_ground_makes_the_sitting_longer()
    {
        var scene = await TestingScene.Plan(app);
        await scene.AddSession();
        var taker = await scene.Seat(extra: 25, ground: "Заключение врача");
        (await taker.Attempt()).AllottedSeconds.ShouldBe(75 * 60);
    }

    [Fact]
    public async Task Questions_come_in_both_languages_without_their_keys()
    {
        var taker = await Sit();
        var (status, body) = await taker.Ask("questions?from=1&count=20");
        status.ShouldBe(200);
        var text = System.Text.RegularExpressions.Regex.Unescape(body.ToJsonString());
        text.ShouldContain("по-русски");
        text.ShouldContain("қазақша");
        text.ShouldNotContain("orrect");
        text.ShouldNotContain("mapping");
        text.ShouldNotContain("SCORE");
        var list = body["list"]!.AsArray();
        list.Count.ShouldBe(TestingScene.Scored + 1);
        list[0]!["html"]!["kk"]!.GetValue<string>().ShouldContain("type=\"radio\"");
        // the same order of options in both languages
        static string Order(JsonNode? html) => string.Concat(html!.GetValue<string>().Split("value=\"").Skip(1).Select(p => p[0]));
        foreach (var question in list) Order(question!["html"]!["kk"]).ShouldBe(Order(question["html"]!["ru"]));
    }

    [Fact]
    public async Task Whoever_goes_on_elsewhere_takes_the_right_to_write_along()
    {
        var taker = await Sit();
        var old = taker.Token;
        await taker.Take();
        Code(await taker.Ask("answers", new { answers = new[] { Taker.Change(1, 1, "A") }, now = 0 }, old)).ShouldBe("SIT-002");
        Code(await taker.Ask("hand-in", new { }, old)).ShouldBe("SIT-002");
        (await taker.Answer(1, "A")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Another_machine_needs_the_code_once()
    {
        var taker = await Sit();
        var second = await taker.Elsewhere();
        Code(await second.Ask("take", new { })).ShouldBe("SIT-011");
        Code(await second.Ask("take", new { code = "000000" })).ShouldBe("SIT-012");
        await app.With(async s =>
        {
            var hash = s.GetRequiredService<SittingTokens>().HashOf(taker.Id, "123456");
            var until = s.GetRequiredService<Web.Countries.CountryClock>().Now.AddMinutes(10);
            return await s.GetRequiredService<MeirimDb>().TestAttempts.Where(a => a.Id == taker.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.CodeHash, hash).SetProperty(a => a.CodeUntil, until));
        });
        await second.Take("123456");
        (await second.Answer(1, "A")).Status.ShouldBe(200);
        Code(await taker.Answer(1, "B")).ShouldBe("SIT-002");
        // the code is used up
        Code(await taker.Ask("take", new { code = "123456" })).ShouldBe("SIT-012");
    }

    [Fact]
    public async Task The_code_cannot_be_guessed()
    {
        var taker = await Sit();
        var other = await taker.Elsewhere();
        for (int i = 0; i < 5; i++) Code(await other.Ask("take", new { code = "000000" })).ShouldBe("SIT-012");
        Code(await other.Ask("take", new { code = "123456" })).ShouldBe("SIT-017");
    }

    [Fact]
    public async Task A_round_that_is_scored_is_begun_by_nobody()
    {
        var (scene, first) = await TestingScene.WithOneSitting(app);
        await first.Ask("hand-in", new { });
        var late = await scene.Seat();
        await late.Take();
        (await app.With(s => s.GetRequiredService<Web.Testing.Results.ResultHandler>().Score(TestingScene.Methodologist, scene.Round.Id, default)))?.Code.ShouldBeNull();
        Code(await late.Ask("start", new { })).ShouldBe("SIT-010");
    }

    [Fact]
    public async Task Null_where_a_word_is_meant_is_no_answer()
    {
        var taker = await Sit();
        (await taker.Save(new { q = 1, s = 1, at = 1L, r = new Dictionary<string, string?[]?> { ["RESPONSE"] = null }, m = false }, new { q = 2, s = 2, at = 1L, r = new Dictionary<string, string?[]?> { ["RESPONSE"] = [null] }, m = false })).Status.ShouldBe(200);
        (await taker.Saved()).ShouldAllBe(a => a.Response == null);
    }

    [Fact]
    public async Task What_was_made_in_time_is_taken_within_the_grace_and_nothing_made_later()
    {
        var taker = await Sit();
        var end = (await taker.Attempt()).EndsAt!.Value;
        app.Clock.Set(end.AddSeconds(100));
        var (status, body) = await taker.Save(Taker.Change(1, 1, "A", end.AddSeconds(-1)), Taker.Change(2, 2, "B", end.AddSeconds(1)));
        status.ShouldBe(200);
        body["saved"]!.AsArray().ShouldHaveSingleItem()!["s"]!.GetValue<int>().ShouldBe(1);
        body["refused"]!.AsArray().ShouldHaveSingleItem()!["code"]!.GetValue<string>().ShouldBe("SIT-007");
        app.Clock.Set(end.AddSeconds(121));
        // the round of closing may have been quicker: either way nothing is taken
        Code(await taker.Save(Taker.Change(3, 3, "C", end.AddSeconds(-1)))).ShouldBeOneOf("SIT-006", "SIT-004");
    }

    [Fact]
    public async Task A_clock_hours_ahead_is_not_believed_and_one_hours_behind_gains_nothing()
    {
        var taker = await Sit();
        var now = app.Clock.GetUtcNow();
        (await taker.Save(Taker.Change(1, 1, "A", now.AddHours(5)))).Status.ShouldBe(200);
        (await taker.Saved()).ShouldHaveSingleItem().MadeAt.ShouldBeLessThan(now.AddMinutes(1));
        app.Clock.Set((await taker.Attempt()).EndsAt!.Value.AddSeconds(130));
        Code(await taker.Save(Taker.Change(2, 2, "B", now.AddHours(-5)))).ShouldBeOneOf("SIT-006", "SIT-004");
    }

    [Fact]
    public async Task A_sheet_that_was_forgotten_is_closed_when_its_time_is_over_with_what_it_holds()
    {
        var taker = await Sit();
        await taker.Answer(2, "B");
        app.Clock.Set((await taker.Attempt()).EndsAt!.Value + AttemptClock.Grace + TimeSpan.FromSeconds(1));
        await app.With(async s =>
        {
            await ClosingRound.Close(s, default);
            return 0;
        });
        var attempt = await taker.Attempt();
        (attempt.State, attempt.Answered).ShouldBe((AttemptState.Closed, 1));
        attempt.SheetHash.ShouldBe(Sheet.Of(await taker.Saved()).Hash());
        (await taker.Take())["receipt"]!["byTime"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Handing_in_gives_a_receipt_that_stays_the_same_and_ends_all_writing()
    {
        var taker = await Sit();
        await taker.Answer(1, "A");
        await taker.Answer(2, "B");
        var hash = Sheet.Of(await taker.Saved()).Hash();
        var (status, receipt) = await taker.Ask("hand-in", new { hash });
        status.ShouldBe(200);
        (receipt["hash"]!.GetValue<string>(), receipt["answered"]!.GetValue<int>(), receipt["questions"]!.GetValue<int>()).ShouldBe((hash, 2, TestingScene.Scored + 1));
        (await taker.Attempt()).SheetDiffered.ShouldBeFalse();
        (await taker.Ask("hand-in", new { hash = "other" })).Body["at"]!.GetValue<DateTimeOffset>().ShouldBe(receipt["at"]!.GetValue<DateTimeOffset>());
        Code(await taker.Answer(1, "C")).ShouldBe("SIT-003");
        Code(await taker.Ask("questions?from=1&count=1")).ShouldBe("SIT-003");
        (await taker.Take())["receipt"]!["hash"]!.GetValue<string>().ShouldBe(hash);
        var page = await taker.Browser.Page("/ru/my-tests");
        page.Body!.TextContent.ShouldContain(Sheet.MarkOf(hash));
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.TestHandedIn && e.Items == $"attempt {taker.Id:D}"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_sheet_that_differs_is_noted_and_the_databases_counts()
    {
        var taker = await Sit();
        await taker.Answer(1, "A");
        (await taker.Ask("hand-in", new { hash = new string('0', 64) })).Status.ShouldBe(200);
        var attempt = await taker.Attempt();
        attempt.SheetDiffered.ShouldBeTrue();
        attempt.SheetHash.ShouldBe(Sheet.Of(await taker.Saved()).Hash());
    }

    [Fact]
    public async Task Handing_in_while_answers_arrive_loses_none_that_was_acknowledged()
    {
        for (int round = 0; round < 5; round++)
        {
            var taker = await Sit();
            var saves = Enumerable.Range(1, 20).Select(i => taker.Save(Taker.Change(i % 6 + 1, i, "A"))).ToList();
            var handed = taker.Ask("hand-in", new { });
            var outcomes = await Task.WhenAll(saves);
            var receipt = (await handed).Body;
            var saved = await taker.Saved();
            outcomes.Count(o => o.Status == 200).ShouldBe(saved.Count);
            receipt["hash"]!.GetValue<string>().ShouldBe(Sheet.Of(saved).Hash());
        }
    }

    [Fact]
    public async Task Nobody_else_reads_or_writes_the_sheet()
    {
        var taker = await Sit();
        using var stranger = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: (await People.Create(app)).Id));
        var other = taker.As(stranger);
        Code(await other.Ask("take", new { })).ShouldBe("SIT-001");
        Code(await taker.Ask("answers", new { answers = Array.Empty<object>(), now = 0 }, "AAAA")).ShouldBe("SIT-001");
        var second = await Sit();
        Code(await taker.Ask("answers", new { answers = Array.Empty<object>(), now = 0 }, second.Token)).ShouldBe("SIT-001");
        using var visitor = app.Visitor();
        Code(await taker.As(visitor).Ask("take", new { })).ShouldBe("SIT-001");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(TestingScene.Scored + 2)]
    [InlineData(int.MaxValue)]
    public async Task A_question_that_the_paper_does_not_have_is_refused(int question)
    {
        var taker = await Sit();
        Code(await taker.Save(Taker.Change(TestingScene.Scored + 1, 1, "A"), Taker.Change(question, 2, "A"))).ShouldBe("SIT-015");
        (await taker.Saved()).ShouldBeEmpty();
        (await taker.Answer(TestingScene.Scored + 1, "A")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Whoever_goes_on_elsewhere_is_told_the_question_of_the_last_screen()
    {
        var taker = await Sit();
        (await taker.Take())["at"].ShouldBeNull();
        await taker.Ask("answers", new { answers = Array.Empty<object>(), now = 0, question = 4 });
        (await taker.Take())["at"]!.GetValue<int>().ShouldBe(4);
    }

    [Fact]
    public async Task An_answer_that_is_too_long_and_a_request_that_is_none_are_refused()
    {
        var taker = await Sit();
        Code(await taker.Save(Taker.Change(1, 1, new string('я', SaveRequest.LongestResponse)))).ShouldBe("SIT-016");
        Code(await taker.Ask("answers", "none")).ShouldBe("SIT-013");
    }

    private async Task<Taker> Seat()
    {
        var scene = await TestingScene.Plan(app);
        await scene.AddSession();
        return await scene.Seat();
    }

    private async Task<Taker> Sit() => (await TestingScene.WithOneSitting(app)).Taker;

    private static string? Code((int Status, JsonObject Body) answer) => answer.Body["code"]?.GetValue<string>();
}
