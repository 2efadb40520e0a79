using System.Net;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Ui;

[Collection(TheApplication.Name)]
public sealed class ClientFilesTests(MeirimFixture meirim)
{
    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task The_style_sheet_is_there_small_and_kept_for_a_year(string? encoding)
    {
        using var browser = meirim.Visitor();
        var address = (await browser.Page("/kk")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        if (encoding is not null) browser.Http.DefaultRequestHeaders.Add("Accept-Encoding", encoding);
        using var response = await browser.Get(address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        response.Content.Headers.ContentEncoding.ShouldBe(encoding is null ? [] : [encoding]);
        response.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
        response.Headers.Vary.ShouldContain("Accept-Encoding");
        (await response.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public async Task Every_font_that_the_style_sheet_names_is_served()
    {
        using var browser = meirim.Visitor();
        var address = (await browser.Page("/kk")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var css = await browser.Http.GetStringAsync(new Uri(address, UriKind.Relative));
        var fonts = css.Split("/dist/").Skip(1).Select(p => "/dist/" + p[..p.IndexOfAny(['"', ')'])]).ToList();
        fonts.Count.ShouldBe(8);
        foreach (var font in fonts)
        {
            using var response = await browser.Get(font);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, font);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("font/woff2");
        }
    }
}
