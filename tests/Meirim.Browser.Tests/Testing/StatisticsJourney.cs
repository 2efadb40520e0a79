using Meirim.Bench.Takers;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Testing.Statistics;

namespace Meirim.BrowserTests.Testing;

/// <summary>What a methodologist looks at before results are released, by keyboard: alarms of questions, what is hardly chance, the report.</summary>
[Collection(TheBrowser.Name)]
public sealed class StatisticsJourney(Chromium chromium)
{
    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task Alarms_and_prompts_are_answered_and_the_report_is_read(string language, int width)
    {
        await using var methodologist = await chromium.OpenAs(width, new Grant(Role.Methodologist));
        var round = await new SimulatedRound(30, MisKeyed: 3) { Seats = 20, Seed = 3, Odd = 55, Hasty = 72 }.Make(chromium.Meirim.Services, await StatisticsScene.Some(chromium.Meirim, 120));
        await StatisticsScene.Reckon(chromium.Meirim, round.Id);
        var path = $"/{language}/testing/rounds/{round.Code}";

        await methodologist.Go(path);
        await methodologist.Follow("main a[href$='/items']");
        await methodologist.ShouldBeFineOnEveryScreen($"test-items-{language}");
        await methodologist.Follow("main td a[href*='-3/health'], main th a[href*='-3/health']");
        await methodologist.ShouldBeFineOnEveryScreen($"test-item-health-{language}");
        await methodologist.Write("Reason", "Кілт тексерілді");
        await methodologist.Follow("#answer button[type=submit]");
        (await methodologist.Page.Locator("#answer").CountAsync()).ShouldBe(0, "the alarm is answered");

        await methodologist.Go(path);
        await methodologist.Follow("main a[href$='/integrity']");
        await methodologist.ShouldBeFineOnEveryScreen($"test-prompts-{language}");
        await methodologist.Follow("main th a[href*='/integrity/']");
        await methodologist.ShouldBeFineOnEveryScreen($"test-prompt-{language}");
        await methodologist.Write("Text", "Бөлме хаттамасы қаралды: бөгде ештеңе жоқ");
        await methodologist.Follow("#note button[type=submit]");
        (await methodologist.Page.Locator(".m-notice, .ds-alert").CountAsync()).ShouldBeGreaterThan(0, "it is said to be written down");

        await methodologist.Go(path);
        await methodologist.Follow("main a[href$='/report']");
        await methodologist.ShouldBeFineOnEveryScreen($"test-report-{language}");
    }
}
