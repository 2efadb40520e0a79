using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.MyAccount.ChangePassword;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Password = SignedInAccount.Password;

    [Theory]
    [InlineData("not this one", "a much longer password", "#Password")]
    [InlineData(Password, "short", "#NewPassword")]
    [InlineData(Password, "aaaaaaaaaaaaaaaa", "#NewPassword")]
    [InlineData(Password, "", "#NewPassword")]
    [InlineData("", "a much longer password", "#Password")]
    public async Task A_password_is_not_changed_without_the_old_one_nor_to_a_poor_one(string old, string wanted, string field)
    {
        using var own = await SignedInAccount.Begin(app);
        var (account, browser) = own;
        using var answer = await browser.Submit("/en/account/password", new Dictionary<string, string?> { ["Password"] = old, ["NewPassword"] = wanted });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector(field)!.GetAttribute("aria-invalid").ShouldBe("true");
        using var still = app.Visitor();
        await still.SignIn(account.Email!, Password);
    }

    [Fact]
    public async Task A_changed_password_ends_other_sessions_and_keeps_this_one()
    {
        using var own = await SignedInAccount.Begin(app);
        var (account, browser) = own;
        using var other = await own.Another(app);
        using var answer = await browser.Submit("/en/account/password", new Dictionary<string, string?> { ["Password"] = Password, ["NewPassword"] = "another long enough word" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await browser.Page("/en/account");
        using var ended = await other.Get("/en/account");
        ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Journaled.Of(app, account.Id)).Last().ShouldSatisfyAllConditions(
            e => e.Kind.ShouldBe(ActKind.PasswordChanged), e => e.Right.ShouldBe(Role.AccountHolder), e => e.ActorId.ShouldBe(account.Id));
    }
}
