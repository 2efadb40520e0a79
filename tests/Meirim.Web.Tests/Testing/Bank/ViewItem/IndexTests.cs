using System.Net;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Bank.ViewItem;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task An_unknown_code_is_not_found()
    {
        using var scene = await BankScene.Open(app);
        (await scene.Browser.Get("/ru/testing/items/none")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Languages_stand_side_by_side_and_the_key_is_said_in_words()
    {
        using var scene = await BankScene.Open(app);
        await scene.Take(BankScene.Package(scene.Question(labels: new(Area: "ethics", SourceArticle: "ст. 133", Author: "Автор", Seconds: 45))));

        var answer = await scene.Browser.Get($"/ru/testing/items/{scene.Code()}");
        var page = await Browser.Read(answer);

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.QuerySelectorAll("[data-language]").Select(l => l.GetAttribute("data-language")).ShouldBe(["kk", "ru"]);
        page.QuerySelector("[data-language=ru]")!.TextContent.ShouldContain("Третий ответ");
        page.QuerySelectorAll("[data-language=kk] input[type=radio]").Length.ShouldBe(3);
        page.QuerySelectorAll("[data-key=ru] li").Select(l => l.TextContent).ShouldBe(["Второй ответ"]);
        page.QuerySelectorAll("[data-key=kk] li").Select(l => l.TextContent).ShouldBe(["Второй ответ (қаз)"]);
        foreach (var words in new[] { "Профессиональная этика", scene.Stem, "ст. 133", "Автор", "45 с", "черновик" }) page.Body!.TextContent.ShouldContain(words);
        page.QuerySelector("#retire").ShouldBeNull("a draft is not in use");
    }

    [Fact]
    public async Task It_says_in_which_forms_it_stood_and_in_how_many_papers()
    {
        var scene = await TestingScene.Plan(app, items: TestingScene.Scored);
        await scene.AddSession();
        await scene.Seat();
        await scene.Seat("kk");
        using var bank = await BankScene.Open(app);

        var row = (await bank.Browser.Page($"/ru/testing/items/{scene.Level}-0")).QuerySelectorAll("table")[^1].QuerySelectorAll("tbody tr").ShouldHaveSingleItem();

        row.QuerySelector("a")!.TextContent.ShouldBe(scene.Round.Code);
        row.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ShouldBe(["1", "2 из 2", "2"]);
    }

    [Fact]
    public async Task A_question_is_retired_with_a_reason_and_the_act_is_in_the_journal()
    {
        using var scene = await BankScene.Open(app);
        await scene.Take(BankScene.Package(scene.Question()));
        await scene.MakeLive();

        (await Retire(scene, "  ")).ShouldBe(HttpStatusCode.BadRequest);
        (await scene.Stored())!.State.ShouldBe(ItemState.Live);
        (await Retire(scene, "Норма отменена")).ShouldBe(HttpStatusCode.Redirect);

        var item = (await scene.Stored())!;
        item.State.ShouldBe(ItemState.Retired);
        var entry = await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().SingleAsync(e => e.Kind == ActKind.TestItemRetired && e.Items == $"test-item-retired {item.Id:D}"));
        entry.Reason.ShouldBe("Норма отменена");
        (await scene.Browser.Page($"/ru/testing/items/{scene.Code()}")).QuerySelector("#retire").ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_who_saw_the_same_question_the_second_is_told()
    {
        using var scene = await BankScene.Open(app);
        await scene.Take(BankScene.Package(scene.Question()));
        await scene.MakeLive();
        var path = $"/ru/testing/items/{scene.Code()}";
        var before = await scene.Browser.Page(path);
        await scene.Take(BankScene.Package(scene.Question(words: "Что важнее всего?")));
        await scene.MakeLive();

        using var late = await scene.Browser.Submit(before, path, new Dictionary<string, string?> { ["Reason"] = "Устарел" }, "#retire");

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await scene.Stored())!.State.ShouldBe(ItemState.Live);
        await Retire(scene, "Устарел");
        using var again = await scene.Browser.Submit(before, path, new Dictionary<string, string?> { ["Reason"] = "Устарел" }, "#retire");
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.Read(again)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("в работе или на пробе");
    }

    private static async Task<HttpStatusCode> Retire(BankScene scene, string reason)
    {
        using var answer = await scene.Browser.Submit($"/ru/testing/items/{scene.Code()}", new Dictionary<string, string?> { ["Reason"] = reason }, "#retire");
        return answer.StatusCode;
    }
}
