using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Ui.Accessibility;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture meirim)
{
    [Theory]
    [InlineData("kk", "Қолжетімділік")]
    [InlineData("ru", "Доступность")]
    [InlineData("en", "Accessibility")]
    [InlineData("lv", "Piekļūstamība")]
    public async Task It_says_in_each_language_what_is_promised(string language, string title)
    {
        using var browser = meirim.Visitor();
        var page = await browser.Page($"/{language}/accessibility");
        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
        page.QuerySelectorAll("main li").Length.ShouldBe(5);
        page.QuerySelector("footer a[href$='/accessibility']").ShouldNotBeNull();
    }
}
