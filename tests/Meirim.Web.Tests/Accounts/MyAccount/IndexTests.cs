using System.Net;
using Meirim.Web.Tests.Accounts.SecondStep;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.MyAccount;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Theory]
    [InlineData("/en/account")]
    [InlineData("/en/account/codes")]
    [InlineData("/en/account/codes/remove")]
    [InlineData("/en/account/recovery-codes")]
    [InlineData("/en/account/passkeys")]
    [InlineData("/en/account/password")]
    [InlineData("/en/account/end-sessions")]
    public async Task A_visitor_is_sent_to_sign_in_and_comes_back(string path)
    {
        using var browser = app.Visitor();
        using var answer = await browser.Get(path + "?a=b");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldEndWith("/en/sign-in?returnUrl=" + Uri.EscapeDataString(path + "?a=b"));
    }

    [Theory]
    [InlineData("kk"), InlineData("ru"), InlineData("en"), InlineData("lv")]
    public async Task Every_page_of_ones_account_opens_in_every_language(string language)
    {
        using var own = await SignedInAccount.Begin(app);
        var browser = own.Browser;
        foreach (var path in new[] { "", "/codes", "/codes/remove", "/recovery-codes", "/passkeys", "/password", "/end-sessions" })
            (await browser.Page($"/{language}/account{path}")).QuerySelectorAll("h1").Length.ShouldBe(1, path);
    }

    [Fact]
    public async Task Staff_guarded_by_a_password_alone_are_offered_more_until_they_have_it()
    {
        using var own = await SignedInAccount.Begin(app);
        var browser = own.Browser;
        (await browser.Page("/en/account")).QuerySelector("main")!.TextContent.ShouldContain("Guard your account");
        await Phone.SetUp(browser, app.Clock);
        (await browser.Page("/en/account")).QuerySelector("main")!.TextContent.ShouldNotContain("Guard your account");
    }
}
