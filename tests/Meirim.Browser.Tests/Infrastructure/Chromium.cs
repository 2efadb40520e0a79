using Meirim.Web.Accounts;
using Microsoft.Playwright;

namespace Meirim.BrowserTests.Infrastructure;

/// <summary>
/// The Chromium of this machine, driven by Playwright, and the real application, one of each for all tests of a run. The
/// browser is looked for at MEIRIM_CHROMIUM and where Debian puts it; it is never downloaded.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    // a receiver of events may stand on this machine; it is told when a test says so
    private readonly MeirimFixture _meirim = new() { Settings = new() { ["Webhooks:OwnNetwork"] = "true", ["Webhooks:Send"] = "false" } };

    /// <summary>The application; a test that wants it is skipped where there is no Chromium.</summary>
    public MeirimFixture Meirim
    {
        get
        {
            Skip.If(_browser is null, "skipped: Chromium not at hand");
            return _meirim;
        }
    }

    /// <summary>
    /// The languages in which a journey is made and the screen: those of the state, one by hand and one at a desk. The variable
    /// MEIRIM_LANGUAGES names others.
    /// </summary>
    public static TheoryData<string, int> Journeys
    {
        get
        {
            var journeys = new TheoryData<string, int>();
            foreach (var language in (Environment.GetEnvironmentVariable("MEIRIM_LANGUAGES") ?? "kk ru").Split(' '))
                journeys.Add(language, language is "kk" or "lv" ? BrowserPage.Narrow : BrowserPage.Wide);
            return journeys;
        }
    }

    private static string? Path => Environment.GetEnvironmentVariable("MEIRIM_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Path is null) return;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        await _meirim.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_browser is not null) await _meirim.DisposeAsync();
    }

    /// <summary>A fresh visitor with a screen of this width; the test is skipped where there is no Chromium.</summary>
    public async Task<BrowserPage> Open(int width, bool dark = false, bool script = true)
    {
        var address = Meirim.Address.ToString();
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            ViewportSize = new ViewportSize { Width = width, Height = BrowserPage.Height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new BrowserPage(context, await context.NewPageAsync());
    }

    /// <summary>The same, signed in with these rights through the form.</summary>
    public async Task<BrowserPage> OpenAs(int width, params Grant[] grants) => await OpenAs(width, await Accounts.Create(Meirim.Services, grants));

    /// <summary>The same, as someone who has an account.</summary>
    public async Task<BrowserPage> OpenAs(int width, Account account, bool script = true)
    {
        var page = await Open(width, script: script);
        await page.Go("/en/sign-in");
        await page.Page.Locator("[name=Email]").FillAsync(account.Email!);
        await page.Page.Locator("[name=Password]").FillAsync(Accounts.Password);
        await page.Load(() => page.Page.Locator("main button[type=submit]").First.ClickAsync());
        page.Page.Url.ShouldNotContain("/sign-in");
        return page;
    }
}

[CollectionDefinition(Name)]
public sealed class TheBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "the browser";
}
