using Microsoft.Playwright;

namespace Meirim.Browser.Tests.Infrastructure;

/// <summary>
/// The Chromium of this machine, driven by Playwright, and the real application, one of each for all tests of a run. The
/// browser is looked for at MEIRIM_CHROMIUM and where Debian puts it; it is never downloaded.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public MeirimFixture Meirim { get; } = new();

    private static string? Path => Environment.GetEnvironmentVariable("MEIRIM_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Path is null) return;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        await Meirim.InitializeAsync();
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
        if (Path is not null) await Meirim.DisposeAsync();
    }

    /// <summary>A fresh visitor with a screen of this width; the test is skipped where there is no Chromium.</summary>
    public async Task<BrowserPage> Open(int width, bool dark = false, bool script = true)
    {
        Skip.If(_browser is null, "skipped: Chromium not at hand");
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Meirim.Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new BrowserPage(context, await context.NewPageAsync(), width);
    }

    /// <summary>The same, signed in with these rights through the form.</summary>
    public async Task<BrowserPage> OpenAs(int width, params Grant[] grants)
    {
        var page = await Open(width);
        var account = await Accounts.Create(Meirim.Services, grants);
        await page.Go("/en/sign-in");
        await page.Page.Locator("[name=Email]").FillAsync(account.Email!);
        await page.Page.Locator("[name=Password]").FillAsync(Accounts.Password);
        await page.Page.Locator("main button[type=submit]").First.ClickAsync();
        await page.Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return page;
    }
}

[CollectionDefinition(Name)]
public sealed class TheBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "the browser";
}
