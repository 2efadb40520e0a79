using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Bank.ViewItem;

/// <summary>Pairs that may not stand in one paper.</summary>
[Collection(TheTestingApplication.Name)]
public sealed class EnemyTests(MeirimFixture app)
{
    private const string Why = "Ответ стоит в тексте первого";

    [Theory]
    [InlineData("A", "B")]
    [InlineData("B", "A")]
    public async Task A_pair_is_entered_once_from_either_side_and_stands_on_both_pages(string from, string to)
    {
        using var scene = await Two();

        (await Set(scene, from, scene.Code(to), Why)).Status.ShouldBe(HttpStatusCode.Redirect);

        var pair = (await Pairs(scene)).ShouldHaveSingleItem();
        var (a, b) = ((await scene.Stored())!.Id, (await scene.Stored("B"))!.Id);
        (pair.First, pair.Second).ShouldBe(a.CompareTo(b) < 0 ? (a, b) : (b, a));
        foreach (var (at, other) in new[] { ("A", "B"), ("B", "A") })
            (await scene.Browser.Page(Path(scene, at))).QuerySelector($"[data-part='{scene.Code(other)}']")!.Closest("tr")!.TextContent.ShouldContain(Why);
        var entry = await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().SingleAsync(e => e.Kind == ActKind.TestEnemiesSet && e.Items.Contains(a.ToString("D"))));
        entry.Items.ShouldContain(b.ToString("D"));
        entry.Reason.ShouldBe(Why);

        (await Set(scene, to, scene.Code(from), Why)).ShouldBe((HttpStatusCode.Conflict, "уже отмечены"));
        (await Pairs(scene)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("nobody", Why, "Вопроса с таким кодом в банке нет")]
    [InlineData("", Why, "Вопроса с таким кодом в банке нет")]
    [InlineData("self", Why, "тот же самый вопрос")]
    [InlineData("B", " ", "Напишите причину")]
    public async Task What_is_no_pair_is_refused_at_its_field(string other, string reason, string words)
    {
        using var scene = await Two();
        var code = other switch { "self" => scene.Code(), "B" => scene.Code("B"), _ => other };
        (await Set(scene, "A", code, reason)).ShouldBe((HttpStatusCode.BadRequest, words));
        (await Pairs(scene)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_pair_is_parted_from_either_side_and_a_second_time_there_is_none()
    {
        using var scene = await Two();
        await Set(scene, "A", scene.Code("B"), Why);
        var form = $"[data-part='{scene.Code()}']";
        var page = await scene.Browser.Page(Path(scene, "B"));

        using var first = await scene.Browser.Submit(page, Path(scene, "B"), new Dictionary<string, string?>(), form);
        using var second = await scene.Browser.Submit(page, Path(scene, "B"), new Dictionary<string, string?>(), form);

        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.Redirect, HttpStatusCode.Conflict));
        (await Pairs(scene)).ShouldBeEmpty();
        var item = (await scene.Stored())!;
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.TestEnemiesParted && e.Items.Contains(item.Id.ToString("D"))))).ShouldBe(1);
    }

    [Fact]
    public async Task Of_ten_who_enter_a_pair_at_once_one_writes_it()
    {
        using var scene = await Two();
        var (id, other) = ((await scene.Stored())!.Id, scene.Code("B"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => app.With(s =>
            s.GetRequiredService<Meirim.Web.Testing.Bank.Enemies.EnemyHandler>().Set(new Actor(null, "m", Role.Methodologist), id, other, Why, default)))));
        answers.Count(a => a is null).ShouldBe(1);
        answers.OfType<Problem>().ShouldAllBe(p => p.Code == "BNK-042");
        (await Pairs(scene)).Count.ShouldBe(1);
    }

    private async Task<BankScene> Two()
    {
        var scene = await BankScene.Open(app);
        await scene.Take(BankScene.Package(scene.Question(), scene.Question("B", "Что ещё важно?")));
        return scene;
    }

    private static string Path(BankScene scene, string end) => $"/ru/testing/items/{scene.Code(end)}";

    /// <summary>The status; and of a refusal, the words looked for in the summary of errors.</summary>
    private static async Task<(HttpStatusCode Status, string Words)> Set(BankScene scene, string at, string other, string reason)
    {
        using var answer = await scene.Browser.Submit(Path(scene, at), new Dictionary<string, string?> { ["EnemyCode"] = other, ["EnemyReason"] = reason }, "#enemy");
        var summary = answer.StatusCode == HttpStatusCode.Redirect ? "" : (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent;
        return (answer.StatusCode, ((string[])["Вопроса с таким кодом в банке нет", "тот же самый вопрос", "Напишите причину", "уже отмечены"]).FirstOrDefault(summary.Contains) ?? summary);
    }

    private async Task<List<ItemEnemy>> Pairs(BankScene scene)
    {
        var id = (await scene.Stored())!.Id;
        return await app.With(s => s.GetRequiredService<MeirimDb>().TestItemEnemies.AsNoTracking().Where(e => e.First == id || e.Second == id).ToListAsync());
    }
}
