using System.Net;

namespace Meirim.Web.Tests.Standards.CompareEditions;

public sealed class IndexTests(ComparedStandard standard) : IClassFixture<ComparedStandard>
{
    [Fact]
    public async Task Two_wordings_stand_side_by_side_in_words_with_colour_and_sign()
    {
        using var browser = standard.App.Visitor();
        var page = await browser.Page("/en/standard/compare?a=2622-4-002@2032-03-01&b=2622-4-003@2033-06-01");

        var row = page.QuerySelectorAll(".m-std-changes tbody tr").First(r => r.TextContent.Contains("Occupation code", StringComparison.Ordinal));
        row.QuerySelector(".ds-tag")!.TextContent.ShouldContain("Changed");
        row.QuerySelector(".ds-tag")!.GetAttribute("data-color").ShouldBe("warning");
        row.QuerySelectorAll("td").Skip(1).Select(c => c.TextContent.Trim()).ShouldBe(["2622-4-002", "2622-4-003"]);
    }

    [Fact]
    public async Task A_wording_compared_with_itself_has_no_differences()
    {
        using var browser = standard.App.Visitor();
        (await browser.Page("/en/standard/compare?a=2622-4-002@2032-03-01&b=2622-4-002@2032-03-01")).GetElementById("changes")!.TextContent.ShouldBe("no differences");
    }

    [Theory]
    [InlineData("a=2622-4-002@2032-02-29&b=2622-4-002@2032-03-01", "#A-error")]
    [InlineData("a=2622-4-002@2032-03-01&b=nothing", "#B-error")]
    public async Task An_unknown_wording_is_said_at_its_field(string question, string field)
    {
        using var browser = standard.App.Visitor();
        var page = await browser.Page("/en/standard/compare?" + question, HttpStatusCode.BadRequest);
        page.QuerySelector(field)!.TextContent.ShouldContain("There is no such wording.");
    }

    [Fact]
    public async Task Both_are_chosen_from_all_wordings()
    {
        using var browser = standard.App.Visitor();
        var page = await browser.Page("/ru/standard/compare");
        page.QuerySelectorAll("#A option").Length.ShouldBe(6);
    }
}

public sealed class OneTextTests(ImportedStandard standard) : IClassFixture<ImportedStandard>
{
    [Fact]
    public async Task Of_one_text_alone_there_is_nothing_to_compare()
    {
        using var browser = standard.App.Visitor();
        var page = await browser.Page("/ru/standard/compare");
        page.QuerySelector(".m-empty")!.TextContent.ShouldContain("Сравнивать пока нечего");
        page.QuerySelector("#A").ShouldBeNull();
    }
}

/// <summary>The order of our own making and the act that amends it.</summary>
public sealed class ComparedStandard : StandardApplication
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Import(OwnText.Order);
        await Import(OwnText.Amendment);
    }
}
