using System.Text.RegularExpressions;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Tests.Testing;

namespace Meirim.BrowserTests.Testing;

/// <summary>What goes wrong in a room: a machine that dies, a network that is gone for half an hour, a pause.</summary>
[Collection(TheBrowser.Name)]
public sealed partial class SittingTroubleJourney(Chromium chromium) : IDisposable
{
    public void Dispose() => chromium.Meirim.Clock.Reset();

    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task A_test_goes_on_at_another_machine_with_the_proctors_code_and_the_old_one_writes_no_more(string language, int width)
    {
        var scene = await TestingScene.Plan(chromium.Meirim);
        await scene.AddSession();
        var person = await scene.Invite(chromium, "Көшпелина", language);
        var account = await Accounts.Create(chromium.Meirim.Services, [new Grant(Role.Practitioner, PersonId: person.Id)]);

        await using var first = await chromium.OpenAs(width, account);
        await first.Begin(language);
        await first.Answer();
        await first.Press("next");
        await first.Answer();
        await first.Tick("[data-part=mark]");
        await first.IsSaved();
        var question = await first.Part("question").InnerTextAsync();
        var chosen = await first.Part("question").Locator("input:checked").GetAttributeAsync("value");
        await SittingScreen.Until(async () => (await chromium.AnswersOf(person)).Any(a => a is { Question: 2, Marked: true }));
        // the machine dies: what it holds is not heard any more
        await first.Page.Context.SetOfflineAsync(true);

        await using var second = await chromium.OpenAs(width, account);
        await second.Go($"/{language}/my-tests");
        await second.Follow("main a[href*='/sit/']");
        await second.Part("here").WaitForAsync();
        await second.Press("here");
        await second.Part("code-value").WaitForAsync();
        await second.ShouldBeAccessible("sit-code");
        await second.ShouldNotScrollSideways("sit-code");
        await second.Page.Keyboard.TypeAsync("000000");
        await second.Page.Keyboard.PressAsync("Enter");
        await second.Page.Locator("[data-part=code-error]:not(:empty)").WaitForAsync();
        await second.ShouldBeAccessible("sit-code-wrong");

        await second.TabTo("[data-part=code-value]");
        await second.Page.Keyboard.PressAsync("Control+A");
        await second.Page.Keyboard.TypeAsync(await CodeFromTheDesk(scene, language, width));
        await second.Page.Keyboard.PressAsync("Enter");
        await second.Part("question").Locator("input:checked").WaitForAsync();
        // the same question in the same order of options, the same answer, the same mark
        (await second.Part("question").InnerTextAsync()).ShouldBe(question);
        (await second.Part("question").Locator("input:checked").GetAttributeAsync("value")).ShouldBe(chosen);
        (await second.Part("mark").IsCheckedAsync()).ShouldBeTrue();
        await second.ShouldBeAccessible("sit-second-machine");
        await second.Press("back");
        await second.Part("question").Locator("input:checked").WaitForAsync();
        await second.Press("next");
        await second.Press("next");
        await second.Answer();
        await second.IsSaved();
        await SittingScreen.Until(async () => (await chromium.AnswersOf(person)).Any(a => a.Question == 3));

        // the old one comes back, and learns that it may not write
        await first.Answer();
        await first.Page.Context.SetOfflineAsync(false);
        await first.Page.Locator("[data-view=stopped]:not([hidden])").WaitForAsync();
        await first.ShouldBeAccessible("sit-taken-over");
        await first.ShouldNotScrollSideways("sit-taken-over");
        var held = (await chromium.AnswersOf(person)).Count;
        await second.Press("to-end");
        await second.Press("hand-in");
        await second.Part("receipt-hash").WaitForAsync();
        var attempt = await scene.AttemptOf(person);
        (attempt.Answered, attempt.SheetDiffered, (await chromium.AnswersOf(person)).Count).ShouldBe((3, false, held));
    }

    [SkippableFact]
    public async Task Half_an_hour_without_a_network_loses_no_answer_and_no_time()
    {
        var scene = await TestingScene.Plan(chromium.Meirim);
        await scene.AddSession();
        var person = await scene.Invite(chromium, "Байланысова", "kk");
        await using var taker = await chromium.OpenAs(BrowserPage.Wide, new Grant(Role.Practitioner, PersonId: person.Id));
        await taker.Page.Clock.InstallAsync();
        await taker.Begin("kk");
        // the questions come one screenful after the other: all are there before the network goes
        await taker.Page.WaitForResponseAsync(r => r.Url.Contains("/answers", StringComparison.Ordinal));
        await taker.Answer();
        await taker.IsSaved();
        var began = (await scene.AttemptOf(person)).StartedAt!.Value;

        await taker.Page.Context.SetOfflineAsync(true);
        for (int question = 2; question <= TestingScene.Scored + 1; question++)
        {
            await taker.Press("next");
            await taker.Answer();
            await Pass(taker, TimeSpan.FromMinutes(6));
        }
        await taker.Part("notice").WaitForAsync();
        await taker.Page.Locator("[data-part=saved][data-save=waiting]").WaitForAsync();
        await taker.ShouldBeAccessible("sit-long-offline");
        (await taker.Part("left").InnerTextAsync()).ShouldMatch("^(29|30):");
        (await chromium.AnswersOf(person)).Count.ShouldBe(1);

        await taker.Page.Context.SetOfflineAsync(false);
        await taker.IsSaved();
        var answers = await chromium.AnswersOf(person);
        answers.Select(a => a.Question).ShouldBe([1, 2, 3, 4, 5, 6]);
        answers.ShouldAllBe(a => a.Response != null);
        // each with the moment at which it was made, not that at which it arrived
        for (int i = 1; i < answers.Count; i++) (answers[i].MadeAt - began - TimeSpan.FromMinutes(6 * (i - 1))).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(2));
        await taker.Press("to-end");
        await taker.Press("hand-in");
        await taker.Part("receipt-hash").WaitForAsync();
        var attempt = await scene.AttemptOf(person);
        (attempt.Answered, attempt.SheetDiffered).ShouldBe((6, false));
    }

    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task A_pause_by_the_proctor_covers_the_question_within_seconds_and_gives_it_back(string language, int width)
    {
        var scene = await TestingScene.Plan(chromium.Meirim);
        await scene.AddSession();
        var person = await scene.Invite(chromium, "Үзілісова", language);
        await using var taker = await chromium.OpenAs(width, new Grant(Role.Practitioner, PersonId: person.Id));
        await taker.Begin(language);
        await taker.Answer();
        await taker.IsSaved();
        var end = (await scene.AttemptOf(person)).EndsAt!.Value;

        await using var proctor = await chromium.OpenAs(width, Role.Proctor);
        await Order(proctor, scene, language, "Pause", "Электр жарығы сөнді");
        await taker.Page.Locator("[data-part=paused]:not([hidden])").WaitForAsync(new() { Timeout = 5_000 });
        (await taker.Part("work").IsVisibleAsync()).ShouldBeFalse();
        (await taker.Page.EvaluateAsync<string>("document.activeElement.dataset.part")).ShouldBe("paused", "what reads the screen aloud says it");
        await taker.ShouldBeFineOnEveryScreen($"sit-paused-{language}");
        var left = await taker.Part("left").InnerTextAsync();
        chromium.Meirim.Clock.Advance(TimeSpan.FromMinutes(20));
        await Task.Delay(1_500);
        (await taker.Part("left").InnerTextAsync()).ShouldBe(left, "the clock stands");

        await Order(proctor, scene, language, "Resume", "Жарық берілді");
        await taker.Page.Locator("[data-part=work]:not([hidden])").WaitForAsync(new() { Timeout = 5_000 });
        await taker.Part("question").Locator("input:checked").WaitForAsync();
        (await scene.AttemptOf(person)).EndsAt!.Value.ShouldBeInRange(end.AddMinutes(20), end.AddMinutes(21));
        await taker.Press("next");
        await taker.Answer();
        await SittingScreen.Until(async () => (await chromium.AnswersOf(person)).Count == 2);
    }

    /// <summary>The time goes on, in the browser and at the server alike.</summary>
    private async Task Pass(BrowserPage taker, TimeSpan time)
    {
        chromium.Meirim.Clock.Advance(time);
        await taker.Page.Clock.FastForwardAsync((long)time.TotalMilliseconds);
    }

    private async Task<string> CodeFromTheDesk(TestingScene scene, string language, int width)
    {
        await using var proctor = await chromium.OpenAs(width, Role.Proctor);
        await proctor.Go($"/{language}/rooms/{scene.Session.Id:D}");
        await proctor.Follow(".t-room form[action*='handler=Code'] button");
        var said = await proctor.Page.Locator(".ds-alert").First.InnerTextAsync();
        await proctor.ShouldBeFineOnEveryScreen($"room-code-{language}");
        return SixDigits().Match(said).Value;
    }

    private static async Task Order(BrowserPage proctor, TestingScene scene, string language, string deed, string ground)
    {
        await proctor.Go($"/{language}/rooms/{scene.Session.Id:D}");
        await proctor.Pick("Deed", deed);
        await proctor.Write("Ground", ground);
        await proctor.Follow("#deed button");
    }

    [GeneratedRegex("\\b[0-9]{6}\\b", RegexOptions.CultureInvariant)]
    private static partial Regex SixDigits();
}
