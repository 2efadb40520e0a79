using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.Manage;

/// <summary>Who decides about an account decides about the account that they saw.</summary>
[Collection(TheApplication.Name)]
public sealed class StaleAccountTests(MeirimFixture app)
{
    private static Dictionary<string, string?> Wanted(string what) => what == "grant" ? new() { ["Role"] = "Methodologist" } : new() { ["Reason"] = "Left" };

    [Theory]
    [InlineData("grant")]
    [InlineData("lock")]
    [InlineData("password")]
    [InlineData("withdraw")]
    public async Task A_decision_on_an_older_version_is_refused_and_the_second_look_counts(string what)
    {
        using var first = await SignedInAccount.Begin(app, Role.Administrator);
        using var second = await SignedInAccount.Begin(app, Role.Administrator);
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        var path = $"/kk/accounts/{account.Id}/" + (what == "withdraw" ? "withdraw/" + account.Roles[0].Id : what);
        var seen = await first.Browser.Page(path);
        using (var meanwhile = await second.Browser.Submit($"/kk/accounts/{account.Id}/grant", new Dictionary<string, string?> { ["Role"] = "Administrator" }))
            meanwhile.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var before = (await Journaled.Of(app, account.Id)).Count;

        using var refused = await first.Browser.Submit(seen, path, Wanted(what));

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Browser.Read(refused);
        page.QuerySelector("main [role=alert]")!.TextContent.ShouldContain("басқа адам өзгертті");
        (await Journaled.Of(app, account.Id)).Count.ShouldBe(before);
        using var again = await first.Browser.Submit(page, path, Wanted(what));
        ((int)again.StatusCode).ShouldBeLessThan(400, "the reader has seen the version of now");
    }

    [Fact]
    public async Task A_withdrawal_sent_twice_is_one_withdrawal_and_no_missing_page()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        var path = $"/ru/accounts/{account.Id}/withdraw/{account.Roles[0].Id}";
        var page = await administrator.Browser.Page(path);
        (await administrator.Browser.Submit(page, path, Wanted("withdraw"))).Dispose();

        using var twice = await administrator.Browser.Submit(page, path, Wanted("withdraw"));

        twice.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await administrator.Browser.Page(twice.Headers.Location!.ToString())).QuerySelector("[role=status]")!.TextContent.ShouldContain("уже была отозвана");
        (await Journaled.Of(app, account.Roles[0].Id)).Count(e => e.Kind == ActKind.RoleWithdrawn).ShouldBe(1);
    }

    [Theory]
    [InlineData("lock")]
    [InlineData("withdraw")]
    public async Task A_reason_as_long_as_a_book_is_refused_and_stays_in_its_field(string what)
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        var path = $"/ru/accounts/{account.Id}/" + (what == "withdraw" ? "withdraw/" + account.Roles[0].Id : what);
        using var answer = await administrator.Browser.Submit(path, new Dictionary<string, string?> { ["Reason"] = new string('я', 501) });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Browser.Read(answer);
        page.QuerySelector("#Reason-error")!.TextContent.ShouldContain("500");
        page.QuerySelector("#Reason")!.TextContent.Trim().Length.ShouldBe(501);
        (await Journaled.Of(app, account.Id)).ShouldHaveSingleItem().Kind.ShouldBe(ActKind.AccountCreated);
    }
}
