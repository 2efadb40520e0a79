using Meirim.Standards.Records;
using Meirim.Web.Countries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Meirim.BrowserTests.Register;

/// <summary>The ways to find beside the search: side by side, by region, question by question, on paper, in plain words.</summary>
[Collection(TheBrowser.Name)]
public sealed class WaysToFindJourney(Chromium chromium)
{
    private static readonly string[] Given = ["Айгүл", "Бибігүл", "Дариға", "Сәуле"];
    private static readonly string[] Services = ["social-domestic", "social-medical", "social-legal", "social-labour"];

    private static List<string>? _numbers;

    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task Four_are_ticked_and_stand_side_by_side(string language, int width)
    {
        await using var visitor = await Begin(width);
        await visitor.Go($"/{language}/find?q=" + Uri.EscapeDataString("Таңдаева"));
        await visitor.ShouldBeFineOnEveryScreen($"find-to-compare-{language}");
        foreach (var number in _numbers!) await visitor.Tick($"[name=n][value='{number}']");
        await visitor.Follow(".r-compare button");
        await Assertions.Expect(visitor.Page.Locator(".r-compared thead th")).ToHaveCountAsync(4);
        await visitor.ShouldBeFineOnEveryScreen($"compare-{language}");
    }

    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task From_the_regions_to_the_people_of_one(string language, int width)
    {
        await using var visitor = await Begin(width);
        await visitor.Go($"/{language}/find/map");
        await visitor.Page.Locator(".m-chart svg").WaitForAsync();
        await visitor.ShouldBeFineOnEveryScreen($"map-{language}");
        await visitor.Page.Locator("details:has(table[data-chart])").EvaluateAllAsync<object>("all => all.forEach(d => d.open = true)");
        await visitor.Follow("a[href$='region=31']");
        await Assertions.Expect(visitor.Page.Locator(".r-chip")).ToHaveCountAsync(1);
    }

    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task Question_by_question_to_people_in_plain_words_and_large_letters(string language, int width)
    {
        await using var visitor = await Begin(width);
        await visitor.Go($"/{language}/find/easy");
        for (int step = 1; visitor.Page.Url.Contains("/find/easy", StringComparison.Ordinal); step++)
        {
            await visitor.ShouldBeFineOnEveryScreen($"easy-{step}-{language}");
            // the first answer to each question, "all the same" to what follows the kind of help
            await visitor.Follow(step == 1 ? ".r-choices a[href*='service=social-domestic']" : ".r-choices li:last-child a");
        }
        await visitor.ShouldBeFineOnEveryScreen($"plain-people-{language}");
        await visitor.Follow(".r-people h3 a");
        await Assertions.Expect(visitor.Page.Locator(".r-plain")).ToBeVisibleAsync();
        await visitor.ShouldBeFineOnEveryScreen($"plain-entry-{language}");

        await visitor.Follow(".m-reading li:first-child a");
        (await visitor.Page.Locator("html").GetAttributeAsync("data-text")).ShouldBe("large");
        await visitor.ShouldBeFineOnEveryScreen($"plain-entry-large-{language}");
        await visitor.Follow(".m-reading li:last-child a");
        (await visitor.Page.Locator(".r-plain").CountAsync()).ShouldBe(0);
        await visitor.ShouldBeFineOnEveryScreen($"entry-large-{language}");
    }

    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task The_list_for_paper(string language, int width)
    {
        await using var visitor = await Begin(width);
        await visitor.Go($"/{language}/find?region=31");
        await visitor.Follow("a[href*='/find/print']");
        await Assertions.Expect(visitor.Page.Locator("[data-print]")).ToBeVisibleAsync();
        await visitor.ShouldBeFineOnEveryScreen($"print-{language}");

        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var gone in new[] { ".m-languages", ".m-footer", "[data-print]", ".ds-breadcrumbs" }) (await visitor.Page.Locator(gone).First.IsVisibleAsync()).ShouldBeFalse(gone);
        (await visitor.Page.Locator(".r-list tbody tr").CountAsync()).ShouldBeGreaterThanOrEqualTo(4);
        await visitor.ShouldNotScrollSideways("paper");
        await visitor.Keep($"print-on-paper-{language}");
    }

    [SkippableFact]
    public async Task Question_by_question_without_script()
    {
        await using var visitor = await Begin(BrowserPage.Narrow, script: false);
        await visitor.Go("/ru/find/easy");
        while (visitor.Page.Url.Contains("/find/easy", StringComparison.Ordinal)) await visitor.Follow(".r-choices a");
        (await visitor.Page.Locator(".r-people li").CountAsync()).ShouldBeGreaterThan(0);
    }

    /// <summary>A visitor of a register in which four people of two towns can be chosen from.</summary>
    private async Task<BrowserPage> Begin(int width, bool script = true)
    {
        var visitor = await chromium.Open(width, script: script);
        if (_numbers is not null) return visitor;
        var (numbers, since) = (new List<string>(), new DateOnly(2018, 5, 1));
        var lately = chromium.Meirim.Services.GetRequiredService<CountryClock>().Today.AddDays(-5);
        var work = new[] { await Workplace.Create(chromium.Meirim, "Талғар", "31"), await Workplace.Create(chromium.Meirim, "Қаскелең", "31") };
        for (int i = 0; i < Given.Length; i++)
        {
            var (given, places) = (Given[i], i);
            var post = work[i % 2].Post(services: i == 0 ? [Services[0]] : [Services[i], Services[0]], settings: [i % 2 == 0 ? "home" : "day"]);
            numbers.Add((await People.Create(chromium.Meirim, p => p.Named("Таңдаева", given).With(post, since).With(new Category("3412-0-008", "second"), since, since.AddYears(90))
                .With(new Language(places == 2 ? "kz-sign" : "kk", "fluent"), null).With(new Offer(places, HomeVisits: true, WaitingDays: 7), lately))).Number);
        }
        _numbers = numbers;
        return visitor;
    }
}
