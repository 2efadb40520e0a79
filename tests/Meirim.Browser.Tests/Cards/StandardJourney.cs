using Meirim.Web;
using Meirim.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Meirim.BrowserTests.Cards;

/// <summary>A methodologist imports an order of our own making, and a card is read by keyboard; every page narrow and wide.</summary>
[Collection(TheBrowser.Name)]
public sealed class StandardJourney(Chromium chromium)
{
    private const string Gardener = "6113-1-004", Librarian = "2622-4-002";

    [SkippableFact]
    public async Task A_methodologist_imports_the_order_and_reads_a_card_by_keyboard()
    {
        await using var methodologist = await Imported(1280);
        var page = methodologist.Page;

        await methodologist.Go($"/kk/standard/{Gardener}");
        // the first stop of the keyboard is the way past the header; then the contents lead to a function
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".m-std-contents a[href='#F2']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        page.Url.ShouldEndWith("#F2");
        (await page.Locator("#F2").EvaluateAsync<bool>("e => e.getBoundingClientRect().top < window.innerHeight && e.getBoundingClientRect().bottom > 0")).ShouldBeTrue();
        // the address of an item shows itself when the keyboard reaches it
        var anchor = page.Locator("a.m-std-anchor[href='#F2S1A1']");
        (await anchor.EvaluateAsync<string>("e => getComputedStyle(e).opacity")).ShouldBe("0");
        for (var i = 0; i < 12 && !await anchor.EvaluateAsync<bool>("e => e === document.activeElement"); i++) await page.Keyboard.PressAsync("Tab");
        (await anchor.EvaluateAsync<string>("e => getComputedStyle(e).opacity")).ShouldBe("1");
        await page.Keyboard.PressAsync("Enter");
        page.Url.ShouldEndWith("#F2S1A1");
    }

    [SkippableTheory]
    [InlineData("kk", 360), InlineData("kk", 1280), InlineData("ru", 360), InlineData("ru", 1280)]
    public async Task Every_page_is_fine(string language, int width)
    {
        await using var methodologist = await Imported(width);
        foreach (var (path, name) in new[]
        {
            ("", "standard-list"), ($"/{Gardener}", "standard-card"), ("/3412-0-008", "standard-card-without-text"), ("/search?q=тубирди", "standard-search"),
            ("/paths", "standard-paths"), ($"/compare?a={Gardener}@2032-03-01&b={Librarian}@2032-03-01", "standard-compare"), ("/import", "standard-import"),
        })
        {
            await methodologist.Go($"/{language}/standard{path}");
            await methodologist.ShouldBeFine($"{name}-{language}");
        }
        await methodologist.Go($"/{language}/standard/import");
        await methodologist.Page.Locator("main table th a").First.ClickAsync();
        foreach (var details in await methodologist.Page.Locator("main details > summary").AllAsync()) await details.ClickAsync();
        await methodologist.ShouldBeFine($"standard-preview-{language}");
    }

    /// <summary>A methodologist in an application that holds the order: the first to come imports it through the pages.</summary>
    private async Task<BrowserPage> Imported(int width)
    {
        var methodologist = await chromium.OpenAs(width, Role.Methodologist);
        await using var scope = chromium.Meirim.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<MeirimDb>().StandardEditions.AnyAsync()) return methodologist;
        await methodologist.Go("/en/standard/import");
        await methodologist.Page.Locator("#Upload").SetInputFilesAsync(new FilePayload { Name = "order.txt", MimeType = "text/plain", Buffer = Order() });
        await methodologist.Page.Locator("main .m-form button[type=submit]").ClickAsync();
        await methodologist.Page.Locator("#confirm button").ClickAsync();
        await methodologist.Page.Locator(".ds-alert[data-color=success]").WaitForAsync();
        return methodologist;
    }

    private static byte[] Order()
    {
        using var stream = typeof(StandardJourney).Assembly.GetManifestResourceStream("OwnOrder.txt")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
