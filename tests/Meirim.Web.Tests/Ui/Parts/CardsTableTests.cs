using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Ui.Parts;

/// <summary>Where a screen is narrow a row is a card: each cell must carry the name of its column, for the head is not seen.</summary>
[Collection(TheApplication.Name)]
public sealed class CardsTableTests(MeirimFixture app)
{
    [Theory]
    [InlineData("/kk/accounts", "Электрондық пошта")]
    [InlineData("/ru/accounts", "Электронная почта")]
    public async Task Each_cell_carries_the_name_of_its_column_in_the_language_of_the_page(string address, string label)
    {
        using var browser = await app.SignedInAs(Role.Administrator);

        var table = Table(await browser.Page(address));

        Names(table).ShouldContain(label);
        Rows(table).ShouldNotBeEmpty();
        foreach (var row in Rows(table)) row.Children.Select(c => c.GetAttribute("data-label")).ShouldBe(Names(table));
    }

    [Fact]
    public async Task Roles_are_written_out_for_a_table_that_is_laid_out_as_cards()
    {
        using var browser = await app.SignedInAs(Role.Administrator);

        var table = Table(await browser.Page("/kk/accounts"));

        table.GetAttribute("role").ShouldBe("table");
        table.QuerySelectorAll("thead, tbody").ShouldAllBe(g => g.GetAttribute("role") == "rowgroup");
        table.QuerySelectorAll("tr").ShouldAllBe(r => r.GetAttribute("role") == "row");
        table.QuerySelectorAll("thead th").ShouldAllBe(c => c.GetAttribute("role") == "columnheader" && c.GetAttribute("scope") == "col");
        table.QuerySelectorAll("tbody th").ShouldAllBe(c => c.GetAttribute("role") == "rowheader" && c.GetAttribute("scope") == "row");
        table.QuerySelectorAll("tbody td").ShouldAllBe(c => c.GetAttribute("role") == "cell");
        table.HasAttribute("cards").ShouldBeFalse("that word is for us, not for the browser");
    }

    [Fact]
    public async Task Labels_of_two_tables_of_one_page_do_not_mix_and_a_name_with_signs_stays_as_it_is()
    {
        var here = await Workplace.Create(app, "Алматы");
        await People.Create(app, p => p.With(here.Post(), new DateOnly(2020, 1, 1)));
        using var browser = await app.SignedInAs(new Grant(Role.OrganisationManager, OrganisationId: here.Id));
        foreach (var language in new[] { "kk", "ru", "en", "lv" })
            foreach (var address in new[] { "/staff", "/staff/people", "/staff/posts", "/staff/workload", "/staff/capacity", "/accessibility", "/standard", "/standard/paths", "/" })
                foreach (var table in (await browser.Page("/" + language + address)).QuerySelectorAll<IHtmlTableElement>("table.m-cards-table"))
                    foreach (var row in Rows(table).Where(r => r.Children.All(c => !c.HasAttribute("colspan"))))
                        row.Children.Select(c => c.GetAttribute("data-label") ?? "").ShouldBe(Names(table), $"{language}{address}");
    }

    private static IHtmlTableElement Table(IHtmlDocument page) => page.QuerySelector<IHtmlTableElement>("main table.m-cards-table")!;

    private static List<string> Names(IElement table) => [.. table.QuerySelectorAll("thead th").Select(h => h.TextContent.Trim())];

    private static IHtmlCollection<IElement> Rows(IElement table) => table.QuerySelectorAll("tbody tr");
}
