namespace Meirim.Web.Tests.Standards.SearchStandard;

public sealed class IndexTests(ImportedStandard standard) : IClassFixture<ImportedStandard>
{
    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Search(string question)
    {
        using var browser = standard.App.Visitor();
        return await browser.Page("/en/standard/search?q=" + Uri.EscapeDataString(question));
    }

    [Theory]
    [InlineData("Түбірді")]
    [InlineData("тубирди")]
    [InlineData("ТҮБІРДІ ҚОПСЫТУ")]
    [InlineData("копсыту тубир")]
    public async Task Kazakh_words_are_found_in_russian_letters_capitals_and_any_order_with_a_link_to_the_place(string question)
    {
        var page = await Search(question);

        page.QuerySelectorAll(".m-std-hits a").Select(a => a.GetAttribute("href")).ShouldContain("/en/standard/6113-1-004#F1S1A2");
        page.QuerySelectorAll("mark").Select(m => m.TextContent).ShouldContain(m => m.StartsWith("Түбір", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_occupation_is_found_by_a_word_of_another_language()
    {
        var page = await Search("сурдопереводчик");
        page.QuerySelectorAll(".m-std-hits h2 a")[0].GetAttribute("href").ShouldBe("/en/standard/2643-9-009");
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("lv")]
    public async Task Our_own_words_are_shown_in_one_language(string language)
    {
        using var browser = standard.App.Visitor();
        var page = await browser.Page($"/{language}/standard/search?q=сурдопереводчик");
        page.QuerySelectorAll(".m-std-hits li").ShouldNotBeEmpty();
        page.QuerySelectorAll(".m-std-hits li").ShouldAllBe(l => !l.TextContent.Contains(" · ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_words_must_be_in_one_place()
    {
        (await Search("түбірді раушан")).QuerySelectorAll(".m-std-hits").ShouldBeEmpty();
        StandardApplication.Words(await Search("түбірді раушан")).ShouldContain("Nothing found");
    }

    [Theory]
    [InlineData("")]
    [InlineData("а")]
    [InlineData("?!")]
    public async Task Too_short_a_question_is_told_so(string question) =>
        StandardApplication.Words(await Search(question)).ShouldContain("Write at least two letters.");

    [Fact]
    public async Task Words_of_the_question_are_shown_as_text()
    {
        var page = await Search("<script>alert(1)</script>");
        page.QuerySelectorAll("main script").ShouldBeEmpty();
        page.QuerySelector("#q")!.GetAttribute("value").ShouldBe("<script>alert(1)</script>");
    }
}
