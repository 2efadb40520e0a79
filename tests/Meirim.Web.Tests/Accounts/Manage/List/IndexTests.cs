using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Accounts.Manage.List;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly Role[] Others = [Role.Practitioner, Role.OrganisationManager, Role.Registrar, Role.Methodologist];

    [Theory]
    [InlineData("/en/accounts")]
    [InlineData("/en/accounts/new")]
    [InlineData("/en/accounts/{0}")]
    [InlineData("/en/accounts/{0}/grant")]
    [InlineData("/en/accounts/{0}/lock")]
    [InlineData("/en/accounts/{0}/unlock")]
    [InlineData("/en/accounts/{0}/password")]
    [InlineData("/en/accounts/{0}/second-step")]
    [InlineData("/en/accounts/{0}/withdraw/{0}")]
    public async Task Only_administrators_come_in(string path)
    {
        var id = (await Infrastructure.Accounts.Create(app.Services, [Role.Registrar])).Id;
        path = path.Replace("{0}", id.ToString(), StringComparison.Ordinal);
        using var visitor = app.Visitor();
        using var sent = await visitor.Get(path);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        sent.Headers.Location!.ToString().ShouldContain("/en/sign-in?returnUrl=");
        using var others = await SignedInAccount.Begin(app, [.. Others.Select(r => new Infrastructure.Grant(r))]);
        using var refused = await others.Browser.Get(path);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Browser.Read(refused)).QuerySelectorAll("h1").Length.ShouldBe(1, "a page in words");
    }

    [Theory]
    [InlineData("at=abc", "1")]
    [InlineData("at=0", "1")]
    [InlineData("at=99999999999999", "1")]
    [InlineData("q=LONG", "100")]
    public async Task A_page_or_a_search_that_cannot_be_is_said_to_be_none(string query, string accepted)
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        var page = await administrator.Browser.Page("/kk/accounts?" + query.Replace("LONG", new string('a', 101), StringComparison.Ordinal), HttpStatusCode.BadRequest);
        page.QuerySelector("main [role=alert]")!.TextContent.ShouldContain(accepted);
        page.QuerySelector("tbody").ShouldBeNull();
    }

    [Fact]
    public async Task Accounts_are_found_by_a_part_of_name_or_address_in_any_case()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Methodologist]);
        var name = "Әсел Ғабитқызы " + account.Id.ToString("N")[^6..];
        await app.With(async s =>
        {
            var users = s.GetRequiredService<UserManager<Account>>();
            var own = (await users.FindByIdAsync(account.Id.ToString()))!;
            own.DisplayName = name;
            return await users.UpdateAsync(own);
        });
        foreach (var q in new[] { name.ToLowerInvariant(), name.ToUpperInvariant(), account.Email!.ToUpperInvariant()[..20] })
        {
            var page = await administrator.Browser.Page("/kk/accounts?q=" + Uri.EscapeDataString(q));
            page.QuerySelector("tbody")!.TextContent.ShouldContain(name, customMessage: q);
            page.QuerySelector(".m-pages").ShouldBeNull("one page is all");
        }
        (await administrator.Browser.Page("/ru/accounts?q=%25")).QuerySelector("tbody").ShouldBeNull("a sign of the database's own is a letter like another");
    }

    [Fact]
    public async Task A_long_list_is_read_page_by_page_and_every_account_stands_once()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        var mark = Guid.CreateVersion7().ToString("N");
        await app.With(async s =>
        {
            var db = s.GetRequiredService<MeirimDb>();
            for (int i = 0; i < 120; i++)
                db.Users.Add(new Account { Id = Guid.CreateVersion7(), DisplayName = $"{mark} {i % 7}", Email = $"{mark}-{i}@meirim.example", UserName = $"{mark}-{i}", NormalizedUserName = $"{mark}-{i}" });
            return await db.SaveChangesAsync();
        });
        var seen = new List<string>();
        var address = "/en/accounts?q=" + mark;
        for (int pages = 1; ; pages++)
        {
            var page = await administrator.Browser.Page(address);
            seen.AddRange(page.QuerySelectorAll("tbody tr td:nth-of-type(1)").Select(c => c.TextContent));
            if (page.QuerySelector(".m-pages [rel=next]")?.GetAttribute("href") is not { } next) break;
            pages.ShouldBeLessThan(10);
            address = next;
        }
        seen.Count.ShouldBe(120);
        seen.Distinct().Count().ShouldBe(120);
    }

    [Theory]
    [InlineData("kk"), InlineData("ru"), InlineData("en"), InlineData("lv")]
    public async Task Every_page_opens_in_every_language(string language)
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        foreach (var path in new[] { "", "/new", $"/{account.Id}", $"/{account.Id}/grant", $"/{account.Id}/withdraw/{account.Roles[0].Id}", $"/{account.Id}/lock", $"/{account.Id}/unlock", $"/{account.Id}/password", $"/{account.Id}/second-step" })
            (await administrator.Browser.Page($"/{language}/accounts{path}")).QuerySelectorAll("h1").Length.ShouldBe(1, path);
    }
}
