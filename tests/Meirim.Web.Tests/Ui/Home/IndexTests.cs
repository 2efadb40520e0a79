using AngleSharp.Html.Dom;
using Meirim.Standards.Country;
using Meirim.Standards.Records;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Ui.Home;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture meirim)
{
    [Fact]
    public async Task It_asks_one_question_and_leads_to_the_search()
    {
        using var browser = meirim.Visitor();
        var page = await browser.Page("/kk");
        page.Title.ShouldBe("Мейірім: әлеуметтік сала мамандарының тізілімі");
        var form = page.QuerySelectorAll("main form").ShouldHaveSingleItem();
        form.GetAttribute("method").ShouldBe("get");
        form.GetAttribute("action").ShouldBe("/kk/find");
        form.QuerySelectorAll("input").ShouldHaveSingleItem().GetAttribute("name").ShouldBe("q");
        page.QuerySelectorAll("main .ds-button:not([data-variant])").Length.ShouldBe(1);
    }

    [Fact]
    public async Task It_shows_the_figures_of_the_country_with_their_source()
    {
        using var browser = meirim.Visitor();
        var page = await browser.Page("/en");
        page.QuerySelectorAll(".m-figures dd").Select(d => d.TextContent).ShouldContain("35,000");
        page.QuerySelectorAll(".m-home-counts .m-small a").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task It_counts_the_register_by_occupation()
    {
        const string Occupation = "2643-9-009";
        using var browser = meirim.Visitor();
        var words = meirim.Services.GetRequiredService<CountryData>().Occupations[Occupation].Name;
        int before = Counted(await browser.Page("/en"), words.En);

        await People.Create(meirim, p => p.With(new Employment(Occupation, null, "Test centre"), new DateOnly(2020, 1, 1)));
        await People.Create(meirim, p => p.With(new Employment(Occupation, null, "Test centre"), new DateOnly(2020, 1, 1)).With(new Concealment("Суд"), new DateOnly(2026, 1, 1)));

        Counted(await browser.Page("/en"), words.En).ShouldBe(before + 1);
        Counted(await browser.Page("/kk"), words.Kk).ShouldBe(before + 1);
    }

    private static int Counted(IHtmlDocument page, string occupation) =>
        page.QuerySelectorAll("table[data-chart] tbody tr").Where(r => r.QuerySelector("th")!.TextContent == occupation)
            .Select(r => int.Parse(r.QuerySelector("td")!.GetAttribute("data-value")!)).SingleOrDefault();
}
