using Meirim.Web.Accounts;

namespace Meirim.Web.Tests.Standards.ListCards;

public sealed class IndexTests(ImportedStandard standard) : IClassFixture<ImportedStandard>
{
    [Fact]
    public async Task Occupations_stand_by_level_each_with_a_link_to_its_card_and_its_ladder()
    {
        using var browser = standard.App.Visitor();
        var page = await browser.Page("/en/standard");

        var levels = page.QuerySelectorAll(".m-std-level h2").Select(h => h.TextContent).ToList();
        levels.ShouldBe(levels.Order());
        var cards = page.QuerySelectorAll(".m-card").ToList();
        cards.Count.ShouldBe(14, "ten of the country's data and four of the order of our own");
        cards.ShouldAllBe(c => c.QuerySelector("a")!.GetAttribute("href")!.StartsWith("/en/standard/"));
        cards.Single(c => c.TextContent.Contains("Кітапханашы", StringComparison.Ordinal)).TextContent.ShouldContain("3 categories");
        cards.Single(c => c.TextContent.Contains("3412-0-008", StringComparison.Ordinal)).TextContent.ShouldContain("3 categories");
        cards.Single(c => c.TextContent.Contains("5320-2-003", StringComparison.Ordinal)).TextContent.ShouldNotContain("categor");
    }

    [Fact]
    public async Task The_way_to_import_is_shown_to_methodologists_only()
    {
        using var visitor = standard.App.Visitor();
        (await visitor.Page("/en/standard")).QuerySelectorAll("a[href='/en/standard/import']").ShouldBeEmpty();
        using var methodologist = await standard.App.SignedInAs(Role.Methodologist);
        (await methodologist.Page("/en/standard")).QuerySelectorAll("a[href='/en/standard/import']").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("kk", "Кәсіптік стандарт")]
    [InlineData("ru", "Профессиональный стандарт")]
    [InlineData("lv", "Profesijas standarts")]
    public async Task The_list_speaks_the_readers_language(string language, string title)
    {
        using var browser = standard.App.Visitor();
        (await browser.Page($"/{language}/standard")).QuerySelector("h1")!.TextContent.ShouldBe(title);
    }
}
