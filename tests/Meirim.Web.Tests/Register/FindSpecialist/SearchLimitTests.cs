using System.Net;
using System.Text.Json;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Register.FindSpecialist;

/// <summary>Who copies the register search by search is stopped; nobody else is.</summary>
public sealed class SearchLimitTests
{
    private static Task<OwnApplication> ThreeSearches() => OwnApplication.Start(new() { ["SearchesPerMinute"] = "3", ["Proxies"] = "127.0.0.1" });

    [Fact]
    public async Task The_fourth_search_in_a_row_is_refused_in_words_and_says_when_to_come_back()
    {
        await using var app = await ThreeSearches();
        using var browser = Of(app, "203.0.113.7");
        for (int i = 0; i < 3; i++) await browser.Page("/kk/find?q=a" + i);

        using var refused = await browser.Get("/kk/find?q=d");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(10));
        var page = await Browser.Read(refused);
        page.QuerySelector("main [role=alert]")!.TextContent.ShouldContain("тым жиі");
        page.QuerySelector("#q")!.GetAttribute("value").ShouldBe("d", "what was asked stays");
        await browser.Page("/kk/find");
    }

    [Fact]
    public async Task The_API_is_counted_with_the_pages_and_answers_with_the_same_code()
    {
        await using var app = await ThreeSearches();
        using var browser = Of(app, "203.0.113.7");
        for (int i = 0; i < 3; i++) await browser.Page("/kk/find?q=a" + i);

        using var refused = await browser.Get("/api/v1/specialists?q=d");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString().ShouldBe("REG-016");
    }

    [Fact]
    public async Task Another_address_is_free_and_another_of_the_same_household_is_not()
    {
        await using var app = await ThreeSearches();
        using var first = Of(app, "2001:db8:1:2::1");
        for (int i = 0; i < 3; i++) await first.Page("/kk/find?q=a" + i);

        using var neighbour = Of(app, "2001:db8:1:2::beef");
        (await neighbour.Get("/kk/find?q=d")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests, "the same 64 bits are one household");
        using var other = Of(app, "2001:db8:1:3::1");
        await other.Page("/kk/find?q=d");
    }

    private static Browser Of(OwnApplication app, string address)
    {
        var browser = app.Visitor();
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return browser;
    }
}
