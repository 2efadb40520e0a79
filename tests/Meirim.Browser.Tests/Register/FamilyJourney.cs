using Meirim.Standards.Records;
using Microsoft.Playwright;

namespace Meirim.BrowserTests.Register;

/// <summary>A family finds a specialist by a name in three spellings and reads the entry, by keyboard alone.</summary>
[Collection(TheBrowser.Name)]
public sealed class FamilyJourney(Chromium chromium)
{
    [SkippableTheory]
    [InlineData("kk", 360, "Бектұрсынова Назгүл")]
    [InlineData("ru", 360, "Бектурсынова Назгуль")]
    [InlineData("kk", 1280, "nazgul bektursynova")]
    [InlineData("ru", 1280, "Бектурсинова")]
    public async Task Found_in_each_spelling_and_read_by_keyboard(string language, int width, string typed)
    {
        await using var visitor = await chromium.Open(width);
        var number = await Someone();
        var page = visitor.Page;
        await visitor.Go($"/{language}/find");
        await visitor.ShouldBeFine($"find-{language}");

        await page.Locator("#q").FocusAsync();
        await page.Keyboard.TypeAsync(typed);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/find?q=*");
        var link = page.Locator($".r-people a[href$='{number}']");
        await Assertions.Expect(link).ToBeVisibleAsync();
        await visitor.ShouldBeFine($"found-{language}");

        for (int stop = 0; stop < 60 && !await link.EvaluateAsync<bool>("a => a === document.activeElement"); stop++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/{language}/specialists/{number}");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Бектұрсынова Назгүл Ерланқызы");
        await Assertions.Expect(page.Locator(".r-checks li").First).ToBeVisibleAsync();
        await visitor.ShouldBeFine($"entry-{language}");
    }

    [SkippableFact]
    public async Task Filters_are_fine_and_a_refusal_leads_to_its_field()
    {
        await using var visitor = await chromium.Open(360);
        await Someone();
        await visitor.Go("/ru/find?setting=home&language=sign");
        await visitor.ShouldBeFine("find-filters-ru");

        await visitor.Page.GotoAsync("/ru/find?region=nowhere");
        await visitor.Page.Locator(".ds-error-summary a").ClickAsync();
        (await visitor.Page.EvaluateAsync<string>("document.activeElement.id || location.hash")).ShouldContain("region");
        await visitor.ShouldBeAccessible("refused search");
    }

    private static string? _number;

    private async Task<string> Someone() => _number ??= (await People.Create(chromium.Meirim, p => p
        .Named("Бектұрсынова", "Назгүл", "Ерланқызы").Named("Бектурсынова", "Назгуль", "Ерлановна", "ru").Named("Bektursynova", "Nazgul", null, "latn")
        .With(new Education("vocational", "social-work"), new DateOnly(2012, 6, 20))
        .With(new Employment("3412-0-008", null, "Сынақ орталығы", Settings: ["home"]), new DateOnly(2015, 9, 1))
        .With(new Category("3412-0-008", "second"), new DateOnly(2024, 3, 1), new DateOnly(2099, 3, 1))
        .With(new Language("kz-sign", "fluent"), null))).Number;
}
