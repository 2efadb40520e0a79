using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.Manage.Withdraw;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static Dictionary<string, string?> Because(string reason) => new() { ["Reason"] = reason };

    private static string Path(Account account) => $"/en/accounts/{account.Id}/withdraw/{account.Roles[0].Id}";

    [Fact]
    public async Task A_withdrawn_role_is_gone_with_the_next_request_and_the_reason_is_kept()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        using var other = await SignedInAccount.Begin(app, Role.Administrator);
        await other.Browser.Page("/en/accounts");
        using var silent = await administrator.Browser.Submit(Path(other.Account), Because(" "));
        silent.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await other.Browser.Page("/en/accounts");
        using var answer = await administrator.Browser.Submit(Path(other.Account), Because("Left the ministry"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var after = await other.Browser.Get("/en/accounts");
        after.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Journaled.Of(app, other.Account.Roles[0].Id)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            e => e.Kind.ShouldBe(ActKind.RoleWithdrawn), e => e.Reason.ShouldBe("Left the ministry"), e => e.ActorId.ShouldBe(administrator.Account.Id));
    }

    [Fact]
    public async Task An_administrator_keeps_their_own_right()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        using var answer = await administrator.Browser.Submit(Path(administrator.Account), Because("Tired"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await administrator.Browser.Page("/en/accounts");
    }

    [Fact]
    public async Task With_the_practitioner_s_role_goes_the_tie_to_the_person()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        var person = await People.Create(app);
        var account = await Infrastructure.Accounts.Create(app.Services, [new Infrastructure.Grant(Role.Practitioner, PersonId: person.Id)]);
        using var answer = await administrator.Browser.Submit(Path(account), Because("Another account"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var next = await Infrastructure.Accounts.Create(app.Services, [Role.Methodologist]);
        using var moved = await administrator.Browser.Submit($"/en/accounts/{next.Id}/grant", new Dictionary<string, string?> { ["Role"] = "Practitioner", ["Person"] = person.Number });
        moved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
