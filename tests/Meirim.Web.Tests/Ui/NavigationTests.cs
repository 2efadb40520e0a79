using System.Net;
using AngleSharp.Html.Dom;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Ui;

/// <summary>What stands at the head of every page leads somewhere, and stays in the language of the page.</summary>
[Collection(TheApplication.Name)]
public sealed class NavigationTests(MeirimFixture app)
{
    [Theory]
    [InlineData("kk")]
    [InlineData("lv")]
    public async Task Every_link_of_the_head_leads_to_a_page_of_the_language(string language)
    {
        using var browser = await app.SignedInAs(Role.Practitioner, Role.OrganisationManager, Role.Registrar, Role.Methodologist, Role.Administrator);

        var links = Addresses(await browser.Page($"/{language}/standard"), "header a:not([rel=nofollow])");

        foreach (var page in new[] { "", "find", "standard", "my-record", "staff", "desk", "accounts", "journal", "account", "sign-out" }) links.ShouldContain($"/{language}/{page}");
        foreach (var link in links) await browser.Page(link);
    }

    [Theory]
    [InlineData("/kk")]
    [InlineData("/ru/")]
    [InlineData("/en/find")]
    [InlineData("/lv/standard")]
    [InlineData("/kk/sign-in")]
    [InlineData("/ru/accessibility")]
    public async Task No_link_of_a_page_is_left_as_the_programmer_wrote_it(string address)
    {
        // a register without any act has no checkpoint yet, to which the foot of each page leads
        await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        await Journal.Ledger.Sequenced(app);
        using var visitor = app.Visitor();
        var links = Addresses(await visitor.Page(address), "a[href]");
        links.Count.ShouldBeGreaterThan(5);
        links.ShouldAllBe(l => !l.StartsWith('~'));
        // one of each page: those who ask a hundred searches at once are told to wait
        foreach (var link in links.Where(l => l.StartsWith('/')).DistinctBy(l => l.Split('?')[0]))
        {
            using var answer = await visitor.Get(link);
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task A_long_name_of_the_reader_is_there_in_full_for_who_does_not_see_it_cut_off()
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar], "Әбдірахманова Айгүл Құттықожақызы, Шығыс Қазақстан облысының тіркеушісі");
        using var browser = app.Visitor();
        await browser.SignIn(account.Email!, Infrastructure.Accounts.Password);

        var link = (await browser.Page("/kk/desk")).QuerySelector(".m-account a[href='/kk/account']")!;

        link.TextContent.ShouldBe(account.DisplayName);
        link.GetAttribute("title").ShouldBe(account.DisplayName);
        link.QuerySelector(".m-reader").ShouldNotBeNull();
    }

    private static List<string> Addresses(IHtmlDocument page, string links) => [.. page.QuerySelectorAll(links).Select(a => a.GetAttribute("href")!)];
}
