using AngleSharp.Html.Dom;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Bank.ListItems;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Theory]
    [InlineData("", new[] { "A", "B", "C" })]
    [InlineData("&area=law", new[] { "A", "B" })]
    [InlineData("&use=Survey", new[] { "C" })]
    [InlineData("&use=Scored", new[] { "A", "B" })]
    [InlineData("&state=Live", new[] { "A" })]
    [InlineData("&state=Draft", new[] { "B", "C" })]
    [InlineData("&missing=kk", new[] { "B" })]
    [InlineData("&missing=ru", new string[0])]
    [InlineData("&q=УВАЖЕНИЕ", new[] { "B" })]
    [InlineData("&q=третий+ответ+(қаз)", new[] { "A", "C" })]
    [InlineData("&q=-a", new[] { "A" })]
    [InlineData("&q=nothing+says+this", new string[0])]
    [InlineData("&q=%25", new string[0])]
    [InlineData("&area=law&missing=kk&state=Draft", new[] { "B" })]
    public async Task The_address_says_which_items_are_shown(string filter, string[] expected)
    {
        using var scene = await BankScene.Open(app);
        await scene.Take(BankScene.Package(scene.Question(), scene.Question("B", "В чём уважение?", kazakh: false), scene.Question("C", survey: true, labels: new(Area: "survey"))));
        await scene.MakeLive();

        var page = await scene.Browser.Page($"/ru/testing/items?level={scene.Stem}{filter}");

        Codes(page).ShouldBe(expected.Select(scene.Code));
        if (expected.Length == 0) page.QuerySelector(".m-empty").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_row_says_words_area_state_and_which_language_is_not_complete()
    {
        using var scene = await BankScene.Open(app);
        await scene.Take(BankScene.Package(scene.Question(kazakh: false)));

        var row = (await scene.Browser.Page($"/ru/testing/items?level={scene.Stem}")).QuerySelector("tbody tr")!.TextContent;

        foreach (var words in new[] { scene.Code(), "Что важнее?", "Законодательство", "черновик", "неполно: kk" }) row.ShouldContain(words);
        (await scene.Browser.Page($"/kk/testing/items?level={scene.Stem}")).QuerySelector("tbody tr [lang]")!.GetAttribute("lang").ShouldBe("ru", "no words in Kazakh: those of another language, told as such");
    }

    [Fact]
    public async Task More_than_a_page_is_read_on_and_an_address_beyond_the_end_shows_the_last()
    {
        using var scene = await BankScene.Open(app);
        await scene.Take(BankScene.Package([.. Enumerable.Range(100, 60).Select(i => scene.Question($"{i}"))]));

        var first = await scene.Browser.Page($"/ru/testing/items?level={scene.Stem}&state=Draft");
        var second = await scene.Browser.Page(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        first.QuerySelector("caption")!.TextContent.ShouldContain("Найдено 60 вопросов");
        (Codes(first).Count, Codes(second).Count).ShouldBe((50, 10));
        Codes(second)[^1].ShouldBe(scene.Code("159"));
        Codes(await scene.Browser.Page($"/ru/testing/items?level={scene.Stem}&at=99")).Count.ShouldBe(10);
    }

    [Fact]
    public async Task What_no_filter_knows_shows_no_error_page()
    {
        using var scene = await BankScene.Open(app);
        await scene.Browser.Page("/ru/testing/items?state=Nonsense&use=7x&at=-3&area=none");
        (await scene.Browser.Page("/ru/testing")).QuerySelector("a[href='/ru/testing/items']").ShouldNotBeNull();
    }

    private static List<string> Codes(IHtmlDocument page) => [.. page.QuerySelectorAll("tbody th a").Select(a => a.TextContent)];
}
