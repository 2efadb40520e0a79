using System.Net;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Accounts.SignIn.Passkey;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Page = "/en/sign-in", Form = "form[data-passkey]";

    private Browser Visitor()
    {
        var browser = app.Visitor();
        browser.Http.DefaultRequestHeaders.Add("Origin", app.Address.GetLeftPart(UriPartial.Authority));
        return browser;
    }

    private static Task<HttpResponseMessage> Send(Browser browser, string credential, string query = "") =>
        browser.Submit(Page + query, new Dictionary<string, string?> { ["Credential"] = credential }, Form);

    private async Task<(SignedInAccount Own, SoftwareKey Key)> WithPasskey()
    {
        var own = await SignedInAccount.Begin(app);
        var key = new SoftwareKey(app.Address);
        (await MyAccount.Passkeys.IndexTests.Add(own.Browser, key, "Mine")).Dispose();
        return (own, key);
    }

    [Fact]
    public async Task A_passkey_signs_in_without_a_password_again_and_again()
    {
        var (own, key) = await WithPasskey();
        for (int i = 0; i < 2; i++)
        {
            using var browser = Visitor();
            using var answer = await Send(browser, key.Sign(await SoftwareKey.Options(browser, Page, Form)), "?returnUrl=%2Fkk%2Ffind");
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            answer.Headers.Location!.ToString().ShouldBe("/kk/find");
            (await browser.Page("/en/account")).QuerySelector("main")!.TextContent.ShouldContain(own.Account.Email!);
        }
        own.Dispose();
        key.Dispose();
    }

    [Fact]
    public async Task An_answer_is_good_for_its_own_question_only()
    {
        var (own, key) = await WithPasskey();
        using var first = Visitor();
        var signed = key.Sign(await SoftwareKey.Options(first, Page, Form));
        using var second = Visitor();
        await SoftwareKey.Options(second, Page, Form);
        using var elsewhere = await Send(second, signed);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "asked of another browser");
        using var unasked = Visitor();
        using var nothing = await Send(unasked, signed);
        nothing.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "nothing was asked");
        own.Dispose();
        key.Dispose();
    }

    [Fact]
    public async Task A_stranger_s_key_an_unverified_owner_and_another_site_are_refused()
    {
        var (own, key) = await WithPasskey();
        using var stranger = new SoftwareKey(app.Address);
        using var browser = Visitor();
        using var unknown = await Send(browser, stranger.Sign(await SoftwareKey.Options(browser, Page, Form)));
        unknown.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        key.Verified = false;
        using var unverified = await Send(browser, key.Sign(await SoftwareKey.Options(browser, Page, Form)));
        unverified.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        key.Verified = true;
        key.Origin = "https://evil.example";
        using var phished = await Send(browser, key.Sign(await SoftwareKey.Options(browser, Page, Form)));
        phished.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        own.Dispose();
        key.Dispose();
    }

    [Fact]
    public async Task A_locked_account_s_passkey_opens_nothing()
    {
        var (own, key) = await WithPasskey();
        await app.With(async s => await s.GetRequiredService<MeirimDb>().Users.Where(a => a.Id == own.Account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, DateTimeOffset.MaxValue)));
        using var browser = Visitor();
        using var answer = await Send(browser, key.Sign(await SoftwareKey.Options(browser, Page, Form)));
        answer.StatusCode.ShouldBe(HttpStatusCode.Locked);
        own.Dispose();
        key.Dispose();
    }
}
