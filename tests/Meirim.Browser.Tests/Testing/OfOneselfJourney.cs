using Meirim.Web.Accounts;
using Meirim.Web.Tests.Testing.Mind;
using Meirim.Web.Tests.Testing.Proposals;

namespace Meirim.BrowserTests.Testing;

/// <summary>What a worker says of themselves: the self-check, the psychological part with its consent, a proposal; and what others see of it.</summary>
[Collection(TheBrowser.Name)]
public sealed class OfOneselfJourney(Chromium chromium)
{
    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task A_worker_checks_themselves_takes_part_and_proposes(string language, int width)
    {
        var scene = await MindScene.Plan(chromium.Meirim, MindScene.Pack);
        var (person, path) = await scene.Book();
        await using var worker = await chromium.OpenAs(width, new Grant(Role.Practitioner, PersonId: person.Id));
        await worker.Go($"/{language}/my-wellbeing");
        await worker.ShouldBeFineOnEveryScreen($"wellbeing-{language}");
        await worker.Go($"/{language}/my-wellbeing/take?language={language}");
        await worker.ShouldBeFineOnEveryScreen($"wellbeing-take-{language}");
        for (int i = 1; i <= 30; i++) await worker.Page.CheckAsync($"#q{i}-{1 + i % 5}");
        await worker.Load(() => worker.Page.ClickAsync("main form button"));
        await worker.ShouldBeFineOnEveryScreen($"wellbeing-result-{language}");
        await worker.Go($"/{language}/my-wellbeing");
        await worker.ShouldBeFineOnEveryScreen($"wellbeing-history-{language}");

        var profile = path.Replace("/en/", $"/{language}/", StringComparison.Ordinal);
        await worker.Go(profile);
        await worker.ShouldBeFineOnEveryScreen($"profile-consent-{language}");
        await worker.Page.CheckAsync("#Agree");
        await worker.Load(() => worker.Page.ClickAsync("#agree button"));
        await worker.ShouldBeFineOnEveryScreen($"profile-{language}");

        await worker.Go($"/{language}/my-tests/proposals");
        await worker.ShouldBeFineOnEveryScreen($"proposals-mine-{language}");
        (await ProposalScene.Code(chromium.Meirim, await ProposalScene.Propose(chromium.Meirim, "Нужны машины для выездов"), "means", "services"))?.Code.ShouldBeNull();
        await worker.Go($"/{language}/proposals");
        await worker.ShouldBeFineOnEveryScreen($"proposals-{language}");

        await scene.Answered("75", 3, 12);
        await scene.Answered("62", 4, 14);
        await scene.End();
        await using var methodologist = await chromium.OpenAs(width, Role.Methodologist);
        foreach (var desk in new[] { "testing/proposals?theme=means", "testing/proposals/answer", $"testing/rounds/{scene.Round.Code}/wellbeing" })
        {
            await methodologist.Go($"/{language}/{desk}");
            await methodologist.ShouldBeFineOnEveryScreen($"{desk.Replace('/', '-').Replace('?', '-')}-{language}");
        }
    }
}
