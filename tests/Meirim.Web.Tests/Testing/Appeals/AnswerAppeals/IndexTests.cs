using System.Net;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Appeals;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Testing.Regrade;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Appeals.AnswerAppeals;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task All_appeals_of_a_question_stand_together_with_its_key_and_what_was_answered_and_no_names()
    {
        using var scene = await RegradeScene.Scored(app, [[0], []]);
        await scene.Release();
        (await scene.Appeal(scene.Takers[0], 0, "Статья изменена")).ShouldBe(HttpStatusCode.Redirect);
        (await scene.Appeal(scene.Takers[1], 0, "Вопрос двусмыслен")).ShouldBe(HttpStatusCode.Redirect);
        var page = await scene.One.Page(await scene.QueueOf(0));
        var (text, code) = (page.Body!.TextContent, (await scene.Items())[0].Code);
        text.ShouldContain("Статья изменена");
        text.ShouldContain("Вопрос двусмыслен");
        text.ShouldContain($"Question {code}");
        page.QuerySelectorAll("#answer section .m-small").Select(s => s.TextContent.Trim().Split("): ")[^1]).ShouldBe([$"{code} B (по-русски)", $"{code} A (по-русски)"], ignoreOrder: true);
        foreach (var taker in scene.Takers) text.ShouldNotContain(taker.Person.Number);
    }

    [Theory]
    [InlineData(null, "Ответ", "APL-007")]
    [InlineData("Upheld", " ", "APL-006")]
    public async Task Each_field_says_what_is_wrong(string? decision, string answer, string code)
    {
        using var scene = await RegradeScene.Scored(app, [[0]]);
        await scene.Release();
        (await scene.Appeal(scene.Takers[0], 0)).ShouldBe(HttpStatusCode.Redirect);
        using var refused = await scene.Answer(scene.One, 0, decision, answer);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(refused)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(app.Services.GetRequiredService<Web.Ui.Texts>().In("ru", "problem." + code));
    }

    [Fact]
    public async Task What_is_upheld_leads_to_another_key_and_the_person_reads_both()
    {
        using var scene = await RegradeScene.Scored(app, [[0, 1, 2]]);
        await scene.Release();
        var taker = scene.Takers[0];
        (await scene.Appeal(taker, 0)).ShouldBe(HttpStatusCode.Redirect);
        using var upheld = await scene.Answer(scene.One, 0, "Upheld", "Второй ответ тоже верен");
        upheld.Headers.Location!.ToString().ShouldEndWith($"/keys/new?item={(await scene.Items())[0].Code}");
        // rejected once: the appeal waits for another proposal; the second is approved
        var rejected = await scene.Propose((0, KeyChangeKind.Void, null));
        (await scene.Appeals(app))[0].KeyChangeId.ShouldBe(rejected.Id);
        (await scene.Press(scene.Other, rejected, "#reject", "Нужен второй ключ")).ShouldBe(HttpStatusCode.Redirect);
        (await scene.Appeals(app))[0].KeyChangeId.ShouldBeNull();
        var change = await scene.Apply((0, KeyChangeKind.SecondKey, "B"));
        (await scene.Appeals(app))[0].KeyChangeId.ShouldBe(change.Id);
        var page = (await taker.Browser.Page($"/ru/my-tests/{taker.Id:D}")).Body!.TextContent;
        page.ShouldContain("удовлетворена");
        page.ShouldContain("Второй ответ тоже верен");
        page.ShouldContain("действует ключ 2");
        (await scene.Facts(taker)).ShouldHaveSingleItem().Score.ShouldBe(60);
    }

    [Fact]
    public async Task Of_ten_answers_at_once_one_counts()
    {
        using var scene = await RegradeScene.Scored(app, [[0]]);
        await scene.Release();
        (await scene.Appeal(scene.Takers[0], 0)).ShouldBe(HttpStatusCode.Redirect);
        var appeal = (await scene.Appeals(app))[0];
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => app.With(s => s.GetRequiredService<AppealHandler>()
            .Answer(TestingScene.Methodologist, appeal.RoundId, appeal.ItemId, [appeal.Id], i % 2 == 0 ? AppealState.Upheld : AppealState.Dismissed, "Ответ", default))));
        outcomes.Count(o => o is null).ShouldBe(1);
        outcomes.Where(o => o is not null).ShouldAllBe(o => o!.Code == "APL-009");
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.TestAppealAnswered && e.Items == $"test-appeal {appeal.Id:D}"))).ShouldBe(1);
    }
}
