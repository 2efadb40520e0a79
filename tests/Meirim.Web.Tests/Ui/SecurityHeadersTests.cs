using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Ui;

[Collection(TheApplication.Name)]
public sealed class SecurityHeadersTests(MeirimFixture meirim)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/kk")]
    [InlineData("/ru/no-such-page")]
    [InlineData("/dist/no-such-file.js")]
    [InlineData("/api/no-such-thing")]
    [InlineData("/kk/error/500")]
    [InlineData("/kk/language")]
    public async Task Every_answer_forbids_what_is_not_ours(string path)
    {
        using var browser = meirim.Visitor();
        using var response = await browser.Get(path);
        var policy = response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").ShouldHaveSingleItem().ShouldBe("nosniff");
        response.Headers.GetValues("Referrer-Policy").ShouldHaveSingleItem().ShouldBe("same-origin");
    }

    [Fact]
    public async Task A_page_holds_no_inline_style_or_script()
    {
        using var browser = meirim.Visitor();
        foreach (var path in new[] { "/kk", "/ru/accessibility", "/lv/error/404", "/en/sign-in", "/en/journal", "/en/find" })
        {
            using var response = await browser.Get(path);
            var page = await Browser.Read(response);
            page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload], [onsubmit]").ShouldBeEmpty(path);
        }
    }
}
