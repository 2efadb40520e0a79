using AngleSharp.Dom;

namespace Meirim.Web.Tests.Standards.CareerPaths;

public sealed class IndexTests(ImportedStandard standard) : IClassFixture<ImportedStandard>
{
    [Fact]
    public async Task The_table_says_what_the_picture_shows()
    {
        using var browser = standard.App.Visitor();
        var page = await browser.Page("/en/standard/paths");

        var rows = page.QuerySelectorAll("table tbody tr").ToList();
        rows.Count.ShouldBe(14);
        var gardener = rows.Single(r => r.QuerySelector("th")!.TextContent.Trim() == "Бағбан");
        gardener.QuerySelectorAll("td")[^1].TextContent.ShouldContain("Бақ меңгерушісі");
        rows.Single(r => r.TextContent.Contains("Кітапханашы", StringComparison.Ordinal)).TextContent.ShouldContain("no category → second category → first category → highest category");
        foreach (var picture in page.QuerySelectorAll("svg.m-std-paths"))
        {
            picture.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).Order().ShouldBe(rows.Select(r => r.QuerySelector("th a")!.GetAttribute("href")).Order());
            picture.QuerySelectorAll("path").Length.ShouldBeGreaterThan(0);
            picture.GetAttribute("aria-label").ShouldBe("Picture of the career paths");
        }
        page.QuerySelectorAll("svg.m-std-paths").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Words_in_the_narrow_picture_stay_within_their_boxes()
    {
        using var browser = standard.App.Visitor();
        var page = await browser.Page("/ru/standard/paths");
        var picture = page.QuerySelector(".m-std-drawing-narrow svg")!;

        picture.GetAttribute("viewBox")!.Split(' ')[2].ShouldBe("328");
        picture.QuerySelectorAll("tspan").ShouldAllBe(t => t.TextContent.Trim().Length * 7.9 < 328 - 34);
    }
}
