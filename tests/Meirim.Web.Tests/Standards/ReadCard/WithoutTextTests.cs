using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Standards.ReadCard;

/// <summary>A fresh clone has no official text: the country's data alone must make a useful page.</summary>
public sealed class WithoutTextTests(StandardApplication standard) : IClassFixture<StandardApplication>
{
    [Fact]
    public async Task A_card_shows_facts_requirements_and_functions_in_our_own_words()
    {
        using var browser = standard.App.Visitor();
        var page = await browser.Page("/en/standard/3412-0-008?on=2026-07-11");
        var words = StandardApplication.Words(page);

        words.ShouldContain("Social worker");
        words.ShouldContain("no category → second category → first category → highest category");
        words.ShouldContain("A new wording is announced from 12 July 2026.");
        page.QuerySelectorAll("#text table tbody tr").Length.ShouldBe(3);
        words.ShouldContain("The official text is not imported yet");
        page.GetElementById("requirement-first")!.TextContent.ShouldContain("2 years");
        page.GetElementById("requirement-entry")!.TextContent.ShouldContain("paragraph 13");
        page.QuerySelectorAll("a[href='/en/standard/import']").ShouldBeEmpty();
    }

    [Fact]
    public async Task From_the_day_of_a_new_wording_that_is_not_here_the_page_says_so()
    {
        using var browser = standard.App.Visitor();
        StandardApplication.Words(await browser.Page("/en/standard/3412-0-008?on=2026-07-12")).ShouldContain("Since 12 July 2026 a new wording has been in force, whose text is not here yet.");
    }

    [Fact]
    public async Task A_methodologist_is_shown_the_way_to_import()
    {
        using var browser = await standard.App.SignedInAs(Role.Methodologist);
        (await browser.Page("/en/standard/3412-0-008")).QuerySelectorAll("a[href='/en/standard/import']").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Another_title_leads_to_the_card_that_covers_it()
    {
        using var browser = standard.App.Visitor();
        using var answer = await browser.Get("/ru/standard/3412-0-009");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/ru/standard/3412-0-008");
    }

    [Fact]
    public async Task Latvia_shows_its_four_occupations_with_the_same_pages()
    {
        await using var latvia = await OwnApplication.Start(new() { ["Country"] = "lv" });
        using var browser = latvia.Visitor();
        (await browser.Page("/lv/standard")).QuerySelectorAll(".m-card").Length.ShouldBe(4);
        var page = await browser.Page("/lv/standard/social-worker");
        page.GetElementById("requirement-entry").ShouldNotBeNull();
        page.QuerySelectorAll("[id^=requirement-duty]").ShouldNotBeEmpty();
        (await browser.Page("/lv/standard/paths")).QuerySelectorAll(".m-std-drawing-wide svg a").Length.ShouldBe(4);
        await browser.Page("/lv/standard/search?q=aprupetajs");
    }
}
