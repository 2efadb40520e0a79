using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Accounts.SecondStep;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.SignIn.Code;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static Dictionary<string, string?> Typed(string code) => new() { ["Code"] = code };

    private async Task<(string Email, Phone Phone, string[] Recovery)> Guarded()
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        using var browser = app.Visitor();
        await browser.SignIn(account.Email!, Infrastructure.Accounts.Password);
        var (phone, recovery) = await Phone.SetUp(browser, app.Clock);
        recovery.Length.ShouldBe(10);
        return (account.Email!, phone, recovery);
    }

    private async Task<Browser> HalfWay(string email, string returnUrl = "")
    {
        var browser = app.Visitor();
        using var answer = await browser.Submit("/en/sign-in" + returnUrl, new Dictionary<string, string?> { ["Email"] = email, ["Password"] = Infrastructure.Accounts.Password });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldStartWith("/en/sign-in/code");
        using var notYet = await browser.Get("/en/account");
        notYet.StatusCode.ShouldBe(HttpStatusCode.Redirect, "the password alone is no session");
        return browser;
    }

    [Fact]
    public async Task After_the_password_the_code_of_the_phone_begins_the_session()
    {
        var (email, phone, _) = await Guarded();
        using var browser = await HalfWay(email, "?returnUrl=%2Fru%2Ffind");
        using var answer = await browser.Submit("/en/sign-in/code?returnUrl=%2Fru%2Ffind", Typed(phone.Code(app.Clock, 1)));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/ru/find");
        await browser.Page("/en/account");
    }

    [Fact]
    public async Task A_code_opens_the_door_once_even_for_four_at_the_same_moment()
    {
        var (email, phone, _) = await Guarded();
        var code = phone.Code(app.Clock, 1);
        var browsers = new List<Browser>();
        for (int i = 0; i < 4; i++) browsers.Add(await HalfWay(email));
        var answers = await Task.WhenAll(browsers.Select(b => b.Submit("/en/sign-in/code", Typed(code))));
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        foreach (var answer in answers) answer.Dispose();
        foreach (var browser in browsers) browser.Dispose();
    }

    [Fact]
    public async Task A_recovery_code_opens_the_door_once()
    {
        var (email, _, recovery) = await Guarded();
        using var first = await HalfWay(email);
        using var opened = await first.Submit("/en/sign-in/code", Typed(recovery[3].ToLowerInvariant()));
        opened.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await first.Page("/en/account")).QuerySelector("main")!.TextContent.ShouldContain("Recovery codes left: 9");

        using var second = await HalfWay(email);
        using var refused = await second.Submit("/en/sign-in/code", Typed(recovery[3]));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Five_wrong_codes_shut_the_door_for_ten_minutes()
    {
        var (email, phone, _) = await Guarded();
        using var browser = await HalfWay(email);
        for (int i = 0; i < 4; i++)
        {
            using var wrong = await browser.Submit("/en/sign-in/code", Typed("00000" + i));
            wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
        using var fifth = await browser.Submit("/en/sign-in/code", Typed("999999"));
        fifth.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        using var right = await browser.Submit("/en/sign-in/code", Typed(phone.Code(app.Clock, 1)));
        right.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Without_the_password_there_is_no_second_step()
    {
        using var browser = app.Visitor();
        using var answer = await browser.Get("/en/sign-in/code");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldStartWith("/en/sign-in");
    }

    [Fact]
    public async Task The_second_step_waits_five_minutes()
    {
        var (email, phone, _) = await Guarded();
        using var browser = await HalfWay(email);
        var page = await browser.Page("/en/sign-in/code");
        try
        {
            app.Clock.Advance(TimeSpan.FromMinutes(6));
            using var late = await browser.Submit(page, "/en/sign-in/code", Typed(phone.Code(app.Clock)));
            late.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await Browser.Read(late)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Sign in again");
        }
        finally
        {
            app.Clock.Reset();
        }
    }
}
