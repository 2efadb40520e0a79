using Meirim.Web;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Meirim.BrowserTests.Testing;

/// <summary>A test from the invitation to the receipt by keyboard, with the network gone for a while; the proctor's room and the methodologist's pages beside it.</summary>
[Collection(TheBrowser.Name)]
public sealed class SittingJourney(Chromium chromium)
{
    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task A_test_is_sat_by_keyboard_and_a_lost_network_loses_nothing(string language, int width)
    {
        var scene = await TestingScene.Plan(chromium.Meirim);
        await scene.AddSession();
        var person = await People.Create(chromium.Meirim, p => p.Named("Сынақова", "Айгүл"));
        (await scene.Book(person, language))?.Code.ShouldBeNull();
        (await scene.Draw())?.Code.ShouldBeNull();
        await using var taker = await chromium.OpenAs(width, new Grant(Role.Practitioner, PersonId: person.Id));
        await taker.Go($"/{language}/my-tests");
        await taker.ShouldBeFineOnEveryScreen($"my-tests-{language}");
        await taker.Follow("main a[href*='/sit/']");
        await Part(taker, "begin").WaitForAsync();
        await taker.ShouldBeFineOnEveryScreen($"sit-start-{language}");
        await Press(taker, "begin");
        await Part(taker, "question").Locator("input").First.WaitForAsync();
        await taker.ShouldBeFineOnEveryScreen($"sit-question-{language}");

        await taker.Tick("[data-part=question] input");
        await Part(taker, "saved").And(taker.Page.Locator("[data-save=saved]")).WaitForAsync();
        await Until(async () => (await Answers(person)).Count == 1);

        await taker.Page.Context.SetOfflineAsync(true);
        await Press(taker, "next");
        await taker.Tick("[data-part=question] input");
        await taker.Tick("[data-part=mark]");
        await Part(taker, "notice").WaitForAsync();
        await taker.Page.Locator("[data-part=saved][data-save=waiting]").WaitForAsync();
        await taker.ShouldBeAccessible("sit-offline");
        (await Answers(person)).Count.ShouldBe(1);
        await taker.Page.Context.SetOfflineAsync(false);
        await taker.Page.Locator("[data-part=saved][data-save=saved]").WaitForAsync();
        (await Answers(person)).Where(a => a.Question == 2).MaxBy(a => a.Sequence)!.ShouldSatisfyAllConditions(a => a.Marked.ShouldBeTrue(), a => a.Response.ShouldNotBeNull());

        // the same tab after a reload: the same question, the same answer, the same mark
        await taker.Load(() => taker.Page.ReloadAsync());
        await Part(taker, "question").Locator("input:checked").WaitForAsync();
        (await Part(taker, "mark").IsCheckedAsync()).ShouldBeTrue();

        await Press(taker, "to-end");
        await Part(taker, "hand-in").WaitForAsync();
        await taker.ShouldBeAccessible("sit-check");
        await Press(taker, "hand-in");
        await Part(taker, "receipt-hash").WaitForAsync();
        await taker.ShouldBeAccessible("sit-receipt");
        await taker.ShouldNotScrollSideways("sit-receipt");
        var attempt = await scene.AttemptOf(person);
        (attempt.Answered, attempt.SheetDiffered).ShouldBe((2, false), "the browser reckons the same hash");
        (await Part(taker, "receipt-hash").InnerTextAsync()).ShouldBe(Sheet.MarkOf(attempt.SheetHash!));
        (await Part(taker, "question").InnerTextAsync()).ShouldBeEmpty();

        await using var proctor = await chromium.OpenAs(width, Role.Proctor);
        await proctor.Go($"/{language}/rooms");
        await proctor.ShouldBeFineOnEveryScreen($"rooms-{language}");
        await proctor.Go($"/{language}/rooms/{scene.Session.Id:D}");
        await proctor.ShouldBeFineOnEveryScreen($"room-{language}");
        await proctor.Follow("main a[href$='/protocol']");
        await proctor.ShouldBeFineOnEveryScreen($"room-protocol-{language}");

        await using var methodologist = await chromium.OpenAs(width, Role.Methodologist);
        foreach (var (path, name) in new[] { ("testing", "testing"), ("testing/new", "testing-new"), ($"testing/rounds/{scene.Round.Code}", "testing-round") })
        {
            await methodologist.Go($"/{language}/{path}");
            await methodologist.ShouldBeFineOnEveryScreen($"{name}-{language}");
        }
    }

    private static ILocator Part(BrowserPage page, string name) => page.Page.Locator($"[data-part={name}]");

    private static async Task Press(BrowserPage page, string part)
    {
        await page.TabTo($"[data-part={part}]");
        await page.Page.Keyboard.PressAsync("Enter");
    }

    private Task<List<Answer>> Answers(Web.Records.Person person) => chromium.Meirim.With(s =>
    {
        var db = s.GetRequiredService<MeirimDb>();
        return db.TestAnswers.AsNoTracking().Where(a => db.TestAttempts.Any(t => t.Id == a.AttemptId && t.PersonId == person.Id)).ToListAsync();
    });

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (int i = 0; i < 100; i++)
        {
            if (await holds()) return;
            await Task.Delay(100);
        }
        throw new TimeoutException();
    }
}
