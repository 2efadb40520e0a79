using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts.SecondStep;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.MyAccount;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Password = Infrastructure.Accounts.Password;

    private async Task<(Account Account, Browser Browser)> SignedIn()
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        var browser = app.Visitor();
        await browser.SignIn(account.Email!, Password);
        return (account, browser);
    }

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
        var (_, browser) = await SignedIn();
        foreach (var path in new[] { "", "/codes", "/codes/remove", "/recovery-codes", "/passkeys", "/password", "/end-sessions" })
            (await browser.Page($"/{language}/account{path}")).QuerySelectorAll("h1").Length.ShouldBe(1, path);
        browser.Dispose();
    }

    [Fact]
    public async Task Staff_guarded_by_a_password_alone_are_offered_more_until_they_have_it()
    {
        var (_, browser) = await SignedIn();
        (await browser.Page("/en/account")).QuerySelector("main")!.TextContent.ShouldContain("Guard your account");
        await Phone.SetUp(browser, app.Clock);
        (await browser.Page("/en/account")).QuerySelector("main")!.TextContent.ShouldNotContain("Guard your account");
        browser.Dispose();
    }

    [Fact]
    public async Task Codes_are_set_up_only_with_a_right_code_and_ends_other_sessions()
    {
        var (account, browser) = await SignedIn();
        using var other = app.Visitor();
        await other.SignIn(account.Email!, Password);

        var page = await browser.Page("/en/account/codes");
        page.QuerySelector("main svg path")!.GetAttribute("d")!.Length.ShouldBeGreaterThan(1000);
        using var wrong = await browser.Submit(page, "/en/account/codes", new Dictionary<string, string?> { ["Code"] = "000000" });
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var again = await Browser.Read(wrong);
        again.QuerySelector("main strong.m-code")!.TextContent.ShouldBe(page.QuerySelector("main strong.m-code")!.TextContent, "the phone keeps what it scanned");

        using var right = await browser.Submit(again, "/en/account/codes", new Dictionary<string, string?> { ["Code"] = Phone.Read(again).Code(app.Clock) });
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Browser.Read(right)).QuerySelectorAll("main ul.m-code li").Length.ShouldBe(10);
        using var ended = await other.Get("/en/account");
        ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Journaled.Of(app, account.Id)).Last().Kind.ShouldBe(ActKind.SecondStepSet);
        browser.Dispose();
    }

    [Fact]
    public async Task A_ticket_of_another_account_sets_nothing_up()
    {
        var (_, victim) = await SignedIn();
        var (_, thief) = await SignedIn();
        var stolen = await thief.Page("/en/account/codes");
        using var answer = await victim.Submit("/en/account/codes", new Dictionary<string, string?>
        {
            ["Ticket"] = stolen.QuerySelector("[name=Ticket]")!.GetAttribute("value"),
            ["Code"] = Phone.Read(stolen).Code(app.Clock),
        });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await victim.Page("/en/account")).QuerySelector("main")!.TextContent.ShouldContain("Not set up");
        victim.Dispose();
        thief.Dispose();
    }

    [Fact]
    public async Task New_recovery_codes_and_removing_codes_take_the_password()
    {
        var (account, browser) = await SignedIn();
        var (_, first) = await Phone.SetUp(browser, app.Clock);
        foreach (var path in new[] { "/en/account/recovery-codes", "/en/account/codes/remove" })
        {
            using var wrong = await browser.Submit(path, new Dictionary<string, string?> { ["Password"] = "not this one" });
            wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
            using var none = await browser.Submit(path, new Dictionary<string, string?> { ["Password"] = "" });
            none.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
        }
        using var renewed = await browser.Submit("/en/account/recovery-codes", new Dictionary<string, string?> { ["Password"] = Password });
        var second = (await Browser.Read(renewed)).QuerySelectorAll("main ul.m-code li").Select(li => li.TextContent).ToList();
        second.Count.ShouldBe(10);
        second.Intersect(first).ShouldBeEmpty();
        using var removed = await browser.Submit("/en/account/codes/remove", new Dictionary<string, string?> { ["Password"] = Password });
        removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Journaled.Of(app, account.Id)).Select(e => e.Kind).TakeLast(3).ShouldBe([ActKind.SecondStepSet, ActKind.RecoveryCodesMade, ActKind.SecondStepRemoved]);

        using var plain = app.Visitor();
        await plain.SignIn(account.Email!, Password);
        await plain.Page("/en/account");
        browser.Dispose();
    }

    [Theory]
    [InlineData("not this one", "a much longer password", "#Password")]
    [InlineData(Password, "short", "#NewPassword")]
    [InlineData(Password, "aaaaaaaaaaaaaaaa", "#NewPassword")]
    [InlineData(Password, "", "#NewPassword")]
    [InlineData("", "a much longer password", "#Password")]
    public async Task A_password_is_not_changed_without_the_old_one_nor_to_a_poor_one(string old, string wanted, string field)
    {
        var (account, browser) = await SignedIn();
        using var answer = await browser.Submit("/en/account/password", new Dictionary<string, string?> { ["Password"] = old, ["NewPassword"] = wanted });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector(field)!.GetAttribute("aria-invalid").ShouldBe("true");
        using var still = app.Visitor();
        await still.SignIn(account.Email!, Password);
        browser.Dispose();
    }

    [Fact]
    public async Task A_changed_password_ends_other_sessions_and_keeps_this_one()
    {
        var (account, browser) = await SignedIn();
        using var other = app.Visitor();
        await other.SignIn(account.Email!, Password);
        using var answer = await browser.Submit("/en/account/password", new Dictionary<string, string?> { ["Password"] = Password, ["NewPassword"] = "another long enough word" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await browser.Page("/en/account");
        using var ended = await other.Get("/en/account");
        ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Journaled.Of(app, account.Id)).Last().ShouldSatisfyAllConditions(
            e => e.Kind.ShouldBe(ActKind.PasswordChanged), e => e.Right.ShouldBe(Role.AccountHolder), e => e.ActorId.ShouldBe(account.Id));
        browser.Dispose();
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_at_once()
    {
        var (account, browser) = await SignedIn();
        using var other = app.Visitor();
        await other.SignIn(account.Email!, Password);
        using var answer = await browser.Submit("/en/account/end-sessions", new Dictionary<string, string?>());
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var one in new[] { browser, other })
        {
            using var ended = await one.Get("/en/account");
            ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
        (await Journaled.Of(app, account.Id)).Last().Kind.ShouldBe(ActKind.SessionsEnded);
        browser.Dispose();
    }
}
