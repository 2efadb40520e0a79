using System.Net;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Ui;

namespace Meirim.Web.Tests.Ui.Error;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture meirim)
{
    private static readonly Texts Texts = new();

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("lv")]
    public async Task A_page_that_is_not_there_says_so_in_the_language_of_the_address(string language)
    {
        using var browser = meirim.Visitor();
        var page = await browser.Page($"/{language}/no-such-page", HttpStatusCode.NotFound);
        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelector("h1")!.TextContent.ShouldBe(Texts.In(language, "error.404"));
        page.QuerySelector("main a.ds-button")!.GetAttribute("href").ShouldBe($"/{language}/");
    }

    public static TheoryData<string, int> Statuses()
    {
        var data = new TheoryData<string, int>();
        foreach (var language in Texts.Languages)
            foreach (int status in new[] { 400, 403, 404, 405, 409, 410, 413, 429, 500, 503 }) data.Add(language, status);
        return data;
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Every_error_has_its_page_under_its_own_status(string language, int status)
    {
        using var browser = meirim.Visitor();
        var page = await browser.Page($"/{language}/error/{status}", (HttpStatusCode)status);
        page.QuerySelector("h1")!.TextContent.ShouldBe(Texts.In(language, $"error.{status}"));
        page.QuerySelector("main .m-lead")!.TextContent.ShouldBe(Texts.In(language, $"error.{status}.next"));
    }

    [Fact]
    public async Task A_form_refused_for_lack_of_its_token_gets_the_page_for_400()
    {
        using var browser = meirim.Visitor();
        using var body = new FormUrlEncodedContent([new("Email", "a@b.example")]);
        using var response = await browser.Http.PostAsync(new Uri("/lv/sign-in", UriKind.Relative), body);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(response)).QuerySelector("h1")!.TextContent.ShouldBe(Texts.In("lv", "error.400"));
    }

    [Fact]
    public async Task A_form_sent_to_an_address_without_language_finds_nothing_in_the_readers_best()
    {
        using var browser = meirim.Visitor();
        browser.Http.DefaultRequestHeaders.Add("Accept-Language", "ru");
        using var response = await browser.Http.PostAsync(new Uri("/sign-in", UriKind.Relative), null);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Browser.Read(response)).QuerySelector("h1")!.TextContent.ShouldBe(Texts.In("ru", "error.404"));
    }

    [Fact]
    public async Task Machines_get_problem_details()
    {
        using var browser = meirim.Visitor();
        using var response = await browser.Get("/api/no-such-thing");
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }
}
