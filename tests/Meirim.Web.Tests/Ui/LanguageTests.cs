using System.Net;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Ui;

[Collection(TheApplication.Name)]
public sealed class LanguageTests(MeirimFixture meirim)
{
    [Theory]
    [InlineData("ru-RU,ru;q=0.9,en;q=0.5", "/ru")]
    [InlineData("de,lv;q=0.4", "/lv")]
    [InlineData("en;q=0.3,kk;q=0.8", "/kk")]
    [InlineData("fr", "/kk")]
    public async Task An_address_without_language_leads_to_the_readers_best(string accepted, string path)
    {
        using var browser = meirim.Visitor();
        browser.Http.DefaultRequestHeaders.Add("Accept-Language", accepted);
        using var response = await browser.Get("/accessibility?x=1");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldBe(path + "/accessibility?x=1");
    }

    [Fact]
    public async Task The_chosen_language_is_remembered_and_the_page_and_question_stay()
    {
        using var browser = meirim.Visitor();
        browser.Http.DefaultRequestHeaders.Add("Accept-Language", "ru");
        var page = await browser.Page("/ru/accessibility?q=%D3%99");
        var link = page.QuerySelector(".m-languages a[lang=lv]")!.GetAttribute("href")!;
        using var chosen = await browser.Get(link);
        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        chosen.Headers.Location!.ToString().ShouldBe("/lv/accessibility?q=%D3%99");
        using var later = await browser.Get("/");
        later.Headers.Location!.ToString().ShouldBe("/lv");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("elsewhere")]
    [InlineData("")]
    public async Task Choosing_a_language_never_leads_elsewhere(string page)
    {
        using var browser = meirim.Visitor();
        using var response = await browser.Get("/ru/language?page=" + Uri.EscapeDataString(page));
        response.Headers.Location!.ToString().ShouldBe("/ru/");
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("lv")]
    public async Task A_page_names_its_language_and_links_to_the_others(string language)
    {
        using var browser = meirim.Visitor();
        var page = await browser.Page($"/{language}/accessibility");
        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelectorAll("link[rel=alternate]").Select(l => l.GetAttribute("href")).ShouldBe(
            new[] { "kk", "ru", "en", "lv" }.Where(l => l != language).Select(l => $"/{l}/accessibility"));
        page.QuerySelector(".m-languages [aria-current]")!.GetAttribute("lang").ShouldBe(language);
    }
}
