using System.Net;
using AngleSharp.Html.Dom;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Standards;

/// <summary>An application of its own for tests that import standards, with a clock of its own.</summary>
public class StandardApplication : IAsyncLifetime
{
    public MeirimFixture App { get; } = new();

    public virtual async Task InitializeAsync()
    {
        await App.InitializeAsync();
        App.Clock.Set(new DateTimeOffset(2032, 6, 1, 6, 0, 0, TimeSpan.Zero));
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    /// <summary>Uploads a text as a file; the answer is the redirect to the preview, or the page with its errors.</summary>
    public static async Task<HttpResponseMessage> Upload(Browser browser, byte[] bytes, string name = "order.txt", string language = "en") =>
        await browser.Submit(await browser.Page($"/{language}/standard/import"), $"/{language}/standard/import", new Dictionary<string, string?>(), "main form", ("Upload", name, bytes));

    /// <summary>Uploads and confirms a text; gives the address of its preview.</summary>
    public async Task<string> Import(string text, DateOnly? from = null)
    {
        using var browser = await App.SignedInAs(Role.Methodologist);
        using var uploaded = await Upload(browser, System.Text.Encoding.UTF8.GetBytes(text));
        uploaded.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var preview = uploaded.Headers.Location!.ToString();
        using var confirmed = await browser.Submit(preview + (from is null ? "" : $"?from={from:yyyy-MM-dd}"), new Dictionary<string, string?>(), "#confirm");
        confirmed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return preview;
    }

    public static string Words(IHtmlDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The same with the order of our own making imported: cards in force from 1 March 2032, wordings announced for 1 June 2033.</summary>
public sealed class ImportedStandard : StandardApplication
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Import(OwnText.Order);
    }
}
