using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts.SecondStep;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.Manage.Change;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static Dictionary<string, string?> Because(string reason) => new() { ["Reason"] = reason };

    [Theory]
    [InlineData("lock")]
    [InlineData("password")]
    public async Task A_reason_is_asked_for(string what)
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        using var other = await SignedInAccount.Begin(app);
        using var answer = await administrator.Browser.Submit($"/en/accounts/{other.Account.Id}/{what}", Because(""));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await other.Browser.Page("/en/account");
        using var still = await other.Another(app);
    }

    [Fact]
    public async Task A_locked_account_is_out_at_once_and_told_so_only_with_the_right_password()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        using var other = await SignedInAccount.Begin(app);
        var path = $"/en/accounts/{other.Account.Id}/";
        using var locked = await administrator.Browser.Submit(path + "lock", Because("Left"));
        locked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var out1 = await other.Browser.Get("/en/account");
        out1.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var right = await app.Visitor().Submit("/en/sign-in", new Dictionary<string, string?> { ["Email"] = other.Account.Email, ["Password"] = SignedInAccount.Password });
        right.StatusCode.ShouldBe(HttpStatusCode.Locked);
        using var wrong = await app.Visitor().Submit("/en/sign-in", new Dictionary<string, string?> { ["Email"] = other.Account.Email, ["Password"] = "not this one" });
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var twice = await administrator.Browser.Submit(path + "lock", Because("Left"));
        twice.StatusCode.ShouldBe(HttpStatusCode.Conflict);

        using var unlocked = await administrator.Browser.Submit(path + "unlock", Because("Back"));
        unlocked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var back = await other.Another(app);
        await back.Page("/en/account");
        (await Journaled.Of(app, other.Account.Id)).TakeLast(2).Select(e => (e.Kind, e.Reason)).ShouldBe([(ActKind.AccountLocked, "Left"), (ActKind.AccountUnlocked, "Back")]);
    }

    [Fact]
    public async Task Nobody_locks_themselves_out()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        using var answer = await administrator.Browser.Submit($"/en/accounts/{administrator.Account.Id}/lock", Because("Tired"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await administrator.Browser.Page("/en/accounts");
    }

    [Fact]
    public async Task A_new_link_ends_the_old_password_and_sessions()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        using var other = await SignedInAccount.Begin(app);
        using var answer = await administrator.Browser.Submit($"/en/accounts/{other.Account.Id}/password", Because("Forgotten"));
        (await Browser.Read(answer)).QuerySelector("main input[readonly]")!.GetAttribute("value")!.ShouldContain("/en/set-password/" + other.Account.Id);
        using var ended = await other.Browser.Get("/en/account");
        ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var old = await app.Visitor().Submit("/en/sign-in", new Dictionary<string, string?> { ["Email"] = other.Account.Email, ["Password"] = SignedInAccount.Password });
        old.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Journaled.Of(app, other.Account.Id)).Last().ShouldSatisfyAllConditions(e => e.Kind.ShouldBe(ActKind.PasswordReset), e => e.Reason.ShouldBe("Forgotten"));
    }

    [Fact]
    public async Task Someone_without_phone_and_codes_is_helped_in()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        using var other = await SignedInAccount.Begin(app);
        var path = $"/en/accounts/{other.Account.Id}/second-step";
        using var early = await administrator.Browser.Submit(path, Because("Lost phone"));
        early.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await Phone.SetUp(other.Browser, app.Clock);
        using var answer = await administrator.Browser.Submit(path, Because("Lost phone"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var plain = await other.Another(app);
        await plain.Page("/en/account");
        (await Journaled.Of(app, other.Account.Id)).Last().ShouldSatisfyAllConditions(e => e.Kind.ShouldBe(ActKind.SecondStepRemoved), e => e.ActorId.ShouldBe(administrator.Account.Id));
    }
}
