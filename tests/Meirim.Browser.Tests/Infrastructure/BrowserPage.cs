using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Meirim.Browser.Tests.Infrastructure;

/// <summary>A page of one visitor, which remembers every error that the browser's console shows.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly int _width;
    private readonly List<string> _errors = [];

    public BrowserPage(IBrowserContext context, IPage page, int width)
    {
        (_context, Page, _width) = (context, page, width);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _errors.Add(message.Text);
        };
        page.PageError += (_, error) => _errors.Add(error);
    }

    public IPage Page { get; }

    public async Task<IResponse> Go(string path) =>
        (await Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle }))!;

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

    public async Task ShouldBeAccessible(string what)
    {
        var result = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        });
        result.Passes.Length.ShouldBeGreaterThan(5, "axe ran");
        result.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Target))}").ShouldBeEmpty(what);
    }

    public async Task ShouldNotScrollSideways(string what) =>
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, what);

    /// <summary>Saves the whole page to docs/pictures when the environment variable MEIRIM_PICTURES is 1.</summary>
    public async Task Keep(string picture)
    {
        if (Environment.GetEnvironmentVariable("MEIRIM_PICTURES") != "1") return;
        var name = string.Create(CultureInfo.InvariantCulture, $"{picture}-{_width}.png");
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures(), name), FullPage = true });
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static string Pictures()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Meirim.slnx"))) folder = folder.Parent!;
        return Directory.CreateDirectory(Path.Combine(folder.FullName, "docs", "pictures")).FullName;
    }
}
