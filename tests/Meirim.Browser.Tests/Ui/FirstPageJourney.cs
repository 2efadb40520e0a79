using Meirim.Standards.Records;
using Meirim.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Meirim.BrowserTests.Ui;

[Collection(TheBrowser.Name)]
public sealed class FirstPageJourney(Chromium chromium)
{
    private static readonly string[] Occupations = ["2635-8-002", "2635-8-002", "2635-8-002", "3412-0-011", "3412-0-011", "5320-2-003"];

    [SkippableTheory]
    [InlineData("kk", 360)]
    [InlineData("kk", 1280)]
    [InlineData("ru", 360)]
    [InlineData("ru", 1280)]
    [InlineData("en", 320)]
    [InlineData("lv", 320)]
    public async Task The_first_page_is_fine(string language, int width)
    {
        await using var visitor = await chromium.Open(width);
        await SomePeople();
        await visitor.Go($"/{language}");
        await Assertions.Expect(visitor.Page.Locator(".m-chart svg rect")).Not.ToHaveCountAsync(0);
        await visitor.ShouldBeFine($"first-page-{language}");
    }

    [SkippableTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task It_is_fine_in_the_dark(int width)
    {
        await using var visitor = await chromium.Open(width, dark: true);
        await SomePeople();
        await visitor.Go("/kk");
        await visitor.ShouldBeFine("first-page-dark");
    }

    [SkippableFact]
    public async Task Without_script_the_numbers_stand_in_a_table()
    {
        await using var visitor = await chromium.Open(360, script: false);
        await SomePeople();
        await visitor.Go("/ru");
        (await visitor.Page.Locator("table[data-chart] tbody tr").First.IsVisibleAsync()).ShouldBeTrue();
        (await visitor.Page.Locator(".m-chart").CountAsync()).ShouldBe(0);
    }

    [SkippableFact]
    public async Task By_keyboard_the_first_stop_leads_past_the_navigation()
    {
        await using var visitor = await chromium.Open(1280);
        await visitor.Go("/ru");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Keyboard.PressAsync("Tab");
        (await visitor.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("q");
    }

    [SkippableTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task An_error_page_and_the_page_on_accessibility_are_fine(int width)
    {
        await using var visitor = await chromium.Open(width);
        await visitor.Go("/ru/accessibility");
        await visitor.ShouldBeFine("accessibility-ru");
        (await visitor.Go("/kk/no-such-page")).Status.ShouldBe(404);
        await visitor.ShouldNotScrollSideways("error page");
        await visitor.ShouldBeAccessible("error page");
        await visitor.Keep("error-404-kk");
    }

    [SkippableFact]
    public async Task On_paper_there_is_no_navigation()
    {
        await using var visitor = await chromium.Open(1280);
        await visitor.Go("/ru/accessibility");
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await visitor.Page.Locator(".m-languages").IsVisibleAsync()).ShouldBeFalse();
        (await visitor.Page.Locator("h1").IsVisibleAsync()).ShouldBeTrue();
    }

    private async Task SomePeople()
    {
        // the same picture each time
        if (await chromium.Meirim.With(s => s.GetRequiredService<MeirimDb>().RegisterEntries.AnyAsync(e => e.Occupation == Occupations[0]))) return;
        foreach (var occupation in Occupations)
            await People.Create(chromium.Meirim, p => p.With(new Employment(occupation, null, "Сынақ орталығы"), new DateOnly(2020, 1, 1)));
    }
}
