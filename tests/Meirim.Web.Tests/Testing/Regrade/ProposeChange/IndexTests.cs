using System.Net;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Regrade.ProposeChange;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Theory]
    [InlineData(null, null, "Причина", "KEY-006")]
    [InlineData(KeyChangeKind.AnotherKey, null, "Причина", "KEY-007")]
    [InlineData(KeyChangeKind.AnotherKey, "Z", "Причина", "KEY-008")]
    [InlineData(KeyChangeKind.SecondKey, "A", "Причина", "KEY-009")]
    [InlineData(KeyChangeKind.Void, null, " ", "KEY-004")]
    public async Task Each_field_says_what_is_wrong(KeyChangeKind? kind, string? right, string reason, string code)
    {
        using var scene = await RegradeScene.Scored(app, [[]]);
        using var answer = await scene.Send(scene.One, reason, (0, kind, right));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(app.Services.GetRequiredService<Web.Ui.Texts>().In("ru", "problem." + code));
    }

    [Fact]
    public async Task A_proposal_writes_no_score_and_stands_in_the_journal()
    {
        using var scene = await RegradeScene.Scored(app, [[0, 1, 2]]);
        var change = await scene.Propose((0, KeyChangeKind.AllCorrect, null), (1, KeyChangeKind.SecondKey, "B"));
        change.State.ShouldBe(KeyChangeState.Proposed);
        change.Questions().Select(q => q.Kind).ShouldBe([KeyChangeKind.AllCorrect, KeyChangeKind.SecondKey]);
        (await scene.Scores(scene.Takers[0])).ShouldHaveSingleItem().Key.ShouldBe(1);
        (await scene.Round()).Key.ShouldBe(1);
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.SingleAsync(e => e.Kind == ActKind.TestKeyProposed && e.Items == $"test-key {change.Id:D}"))).Reason.ShouldBe("Вопрос задан неверно");
    }

    [Fact]
    public async Task A_question_of_another_round_is_not_found()
    {
        using var scene = await RegradeScene.Scored(app, [[]]);
        (await scene.One.Get($"{scene.Keys}/new?item=DEMO-NONE")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await scene.One.Page($"{scene.Keys}/new")).QuerySelector("#propose").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_out_already_takes_no_second_key()
    {
        using var scene = await RegradeScene.Scored(app, [[]]);
        await scene.Apply((0, KeyChangeKind.Void, null));
        using var second = await scene.Send(scene.One, "Причина", (0, KeyChangeKind.SecondKey, "B"));
        (await Browser.Read(second)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("второй ключ ничего не изменит");
        using var again = await scene.Send(scene.One, "Причина", (0, KeyChangeKind.Void, null));
        (await Browser.Read(again)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("и сейчас считается так");
    }
}
