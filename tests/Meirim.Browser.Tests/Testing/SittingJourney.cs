using Meirim.Web.Accounts;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Tests.Testing;

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
        var person = await scene.Invite(chromium, "Сынақова", language);
        await using var taker = await chromium.OpenAs(width, new Grant(Role.Practitioner, PersonId: person.Id));
        await taker.Go($"/{language}/my-tests");
        await taker.ShouldBeFineOnEveryScreen($"my-tests-{language}");
        await taker.Follow("main a[href*='/sit/']");
        await taker.Part("begin").WaitForAsync();
        await taker.ShouldBeFineOnEveryScreen($"sit-start-{language}");
        await taker.Press("begin");
        await taker.Part("question").Locator("input").First.WaitForAsync();
        await taker.ShouldBeFineOnEveryScreen($"sit-question-{language}");

        await taker.Answer();
        await taker.IsSaved();
        await SittingScreen.Until(async () => (await chromium.AnswersOf(person)).Count == 1);

        await taker.Page.Context.SetOfflineAsync(true);
        await taker.Press("next");
        await taker.Answer();
        await taker.Tick("[data-part=mark]");
        await taker.Part("notice").WaitForAsync();
        await taker.Page.Locator("[data-part=saved][data-save=waiting]").WaitForAsync();
        await taker.ShouldBeAccessible("sit-offline");
        (await chromium.AnswersOf(person)).Count.ShouldBe(1);
        await taker.Page.Context.SetOfflineAsync(false);
        await taker.IsSaved();
        (await chromium.AnswersOf(person)).Where(a => a.Question == 2).MaxBy(a => a.Sequence)!.ShouldSatisfyAllConditions(a => a.Marked.ShouldBeTrue(), a => a.Response.ShouldNotBeNull());

        // the same tab after a reload: the same question, the same answer, the same mark
        await taker.Load(() => taker.Page.ReloadAsync());
        await taker.Part("question").Locator("input:checked").WaitForAsync();
        (await taker.Part("mark").IsCheckedAsync()).ShouldBeTrue();

        await taker.Press("to-end");
        await taker.Part("hand-in").WaitForAsync();
        await taker.ShouldBeAccessible("sit-check");
        await taker.Press("hand-in");
        await taker.Part("receipt-hash").WaitForAsync();
        await taker.ShouldBeAccessible("sit-receipt");
        await taker.ShouldNotScrollSideways("sit-receipt");
        var attempt = await scene.AttemptOf(person);
        (attempt.Answered, attempt.SheetDiffered).ShouldBe((2, false), "the browser reckons the same hash");
        (await taker.Part("receipt-hash").InnerTextAsync()).ShouldBe(Sheet.MarkOf(attempt.SheetHash!));
        (await taker.Part("question").InnerTextAsync()).ShouldBeEmpty();

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
}
