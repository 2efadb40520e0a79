using System.Globalization;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Meirim.BrowserTests.Infrastructure;

/// <summary>A page of one visitor, which remembers every error that the browser's console shows.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    public const int Narrow = 360, Wide = 1280, Height = 800;

    // the pages have no frames, so one run in the page itself is all; the runner of the package opens a second page each time
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    public BrowserPage(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _errors.Add(message.Text);
        };
        page.PageError += (_, error) => _errors.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Loads the page, its scripts and its letters.</summary>
    public async Task<IResponse> Go(string path)
    {
        var answer = await Page.GotoAsync(path);
        await Page.EvaluateAsync("document.fonts.ready.then(() => 0)");
        return answer!;
    }

    /// <summary>
    /// What every page must be: no violation of WCAG 2.2 A and AA that axe finds, nothing scrolling sideways, nothing in the
    /// console (a broken content security policy speaks there). Keeps a picture where pictures are asked for.
    /// </summary>
    public async Task ShouldBeFine(string picture)
    {
        _errors.ShouldBeEmpty(picture);
        await ShouldNotScrollSideways(picture);
        await ShouldBeAccessible(picture);
        await Keep(picture);
    }

    /// <summary>The same; and on the smallest screen and on a large one nothing scrolls sideways. Keeps a picture of both.</summary>
    public async Task ShouldBeFineOnEveryScreen(string picture)
    {
        _errors.ShouldBeEmpty(picture);
        await ShouldBeAccessible(picture);
        var size = Page.ViewportSize!.Width;
        foreach (var width in new[] { Narrow + Wide - size, size })
        {
            await Page.SetViewportSizeAsync(width, Height);
            await ShouldNotScrollSideways(picture);
            await Keep(picture);
        }
    }

    public async Task ShouldBeAccessible(string what)
    {
        if (!await Page.EvaluateAsync<bool>("'axe' in window")) await Page.EvaluateAsync(Axe);
        var found = (await Page.EvaluateAsync<AxeFound>("""
            async tags => {
                const result = await axe.run(document, { runOnly: { type: "tag", values: tags } });
                return { passes: result.passes.length, violations: result.violations.map(v => v.id + ": " + v.nodes.map(n => n.target.join(" ")).join(" | ")) };
            }
            """, Rules))!;
        found.Passes.ShouldBeGreaterThan(5, "axe ran");
        found.Violations.ShouldBeEmpty(what);
    }

    public async Task ShouldNotScrollSideways(string what) =>
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, what);

    /// <summary>Saves the whole page to docs/pictures when the environment variable MEIRIM_PICTURES is 1.</summary>
    public async Task Keep(string picture)
    {
        if (Environment.GetEnvironmentVariable("MEIRIM_PICTURES") != "1") return;
        var name = string.Create(CultureInfo.InvariantCulture, $"{picture}-{Page.ViewportSize!.Width}.png");
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures(), name), FullPage = true });
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private sealed class AxeFound
    {
        public int Passes { get; set; }

        public string[] Violations { get; set; } = [];
    }

    private static string Pictures()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Meirim.slnx"))) folder = folder.Parent!;
        return Directory.CreateDirectory(Path.Combine(folder.FullName, "docs", "pictures")).FullName;
    }
}
