using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Accounts.Manage.Grant;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static Dictionary<string, string?> Wanted(string role, string region = "") => new() { ["Role"] = role, ["Region"] = region };

    private Task<List<AccountRole>> Roles(Guid id) => app.With(s => s.GetRequiredService<MeirimDb>().AccountRoles.AsNoTracking().Where(r => r.AccountId == id).ToListAsync());

    [Fact]
    public async Task A_granted_role_opens_its_pages_with_the_next_request()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        using var other = await SignedInAccount.Begin(app, Role.Methodologist);
        using var before = await other.Browser.Get("/en/accounts");
        before.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var answer = await administrator.Browser.Submit($"/en/accounts/{other.Account.Id}/grant", Wanted("Administrator"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await other.Browser.Page("/en/accounts");
        var granted = (await Roles(other.Account.Id)).Single(r => r.Role == Role.Administrator);
        (await Journaled.Of(app, granted.Id)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            e => e.Kind.ShouldBe(ActKind.RoleGranted), e => e.ActorId.ShouldBe(administrator.Account.Id));
    }

    [Fact]
    public async Task A_role_that_is_held_is_not_granted_again_but_with_another_reach_it_is()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        var account = await Infrastructure.Accounts.Create(app.Services, [new Infrastructure.Grant(Role.Registrar, "71")]);
        var path = $"/en/accounts/{account.Id}/grant";
        using var same = await administrator.Browser.Submit(path, Wanted("Registrar", "71"));
        same.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var more = await administrator.Browser.Submit(path, Wanted("Registrar", "75"));
        more.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Roles(account.Id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Ten_grants_of_one_role_at_once_grant_it_once()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        var path = $"/en/accounts/{account.Id}/grant";
        var page = await administrator.Browser.Page(path);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => administrator.Browser.Submit(page, path, Wanted("Methodologist"))));
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(9);
        foreach (var answer in answers) answer.Dispose();
        (await Roles(account.Id)).Count(r => r.Role == Role.Methodologist).ShouldBe(1);
    }

    [Theory]
    [InlineData("", "", "#Role")]
    [InlineData("System", "", "#Role")]
    [InlineData("Registrar", "nowhere", "#Region")]
    [InlineData("Practitioner", "", "#Person")]
    [InlineData("OrganisationManager", "", "#Organisation")]
    public async Task What_is_not_right_is_said_at_its_field(string role, string region, string field)
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Methodologist]);
        using var answer = await administrator.Browser.Submit($"/en/accounts/{account.Id}/grant", Wanted(role, region));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector(field)!.GetAttribute("aria-invalid").ShouldBe("true");
    }
}
