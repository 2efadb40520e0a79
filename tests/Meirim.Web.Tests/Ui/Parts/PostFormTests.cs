using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Ui.Parts;

[Collection(TheApplication.Name)]
public sealed class PostFormTests(MeirimFixture meirim)
{
    [Theory]
    [InlineData("/kk/sign-in")]
    [InlineData("/lv/sign-up")]
    public async Task What_is_wrong_is_said_in_the_language_of_the_page_not_of_the_browser(string path)
    {
        using var visitor = meirim.Visitor();

        var page = await visitor.Page(path);

        page.QuerySelectorAll("form[method=post]").ShouldNotBeEmpty();
        page.QuerySelectorAll("form[method=post]").ShouldAllBe(f => f.HasAttribute("novalidate"));
        page.QuerySelectorAll("[data-val]").ShouldBeEmpty();
    }
}
