using System.Net;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Ui.Reading;

[Collection(TheApplication.Name)]
public sealed class ReadingChoiceTests(MeirimFixture app)
{
    [Fact]
    public async Task Large_text_is_kept_on_every_page_until_it_is_chosen_away()
    {
        using var browser = app.Visitor();
        var page = await browser.Page("/ru/accessibility?x=1");
        page.DocumentElement.GetAttribute("data-text").ShouldBe("usual");

        using var chosen = await browser.Get(Link(page, 0));
        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        chosen.Headers.Location!.ToString().ShouldBe("/ru/accessibility?x=1");
        page = await browser.Page("/kk/");
        page.DocumentElement.GetAttribute("data-text").ShouldBe("large");

        using var back = await browser.Get(Link(page, 0));
        (await browser.Page("/kk/")).DocumentElement.GetAttribute("data-text").ShouldBe("usual");
    }

    [Fact]
    public async Task In_plain_words_an_entry_begins_with_short_sentences_and_the_rest_is_folded()
    {
        var work = await Workplace.Create(app);
        var person = await People.Create(app, p => p.With(work.Post(), new DateOnly(2016, 1, 1)));
        using var browser = app.Visitor();
        var page = await browser.Page($"/en/specialists/{person.Number}");
        page.QuerySelector(".r-plain").ShouldBeNull();

        using var chosen = await browser.Get(Link(page, 1));
        page = await browser.Page(chosen.Headers.Location!.ToString());

        page.QuerySelector(".r-plain")!.TextContent.ShouldContain("Works at:");
        page.QuerySelector("details .m-summary")!.TextContent.ShouldContain(person.Number);
    }

    [Fact]
    public async Task A_copy_of_an_entry_that_the_browser_keeps_is_not_shown_for_another_way_of_reading()
    {
        var person = await People.Create(app);
        var address = $"/en/specialists/{person.Number}";
        using var browser = app.Visitor();
        using var first = await browser.Get(address);
        browser.Http.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var same = await browser.Get(address);
        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);

        using var chosen = await browser.Get(Link(await Browser.Read(first), 0));
        using var large = await browser.Get(address);

        large.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Browser.Read(large)).DocumentElement.GetAttribute("data-text").ShouldBe("large");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    public async Task It_leads_to_no_other_site(string page)
    {
        using var browser = app.Visitor();
        using var answer = await browser.Get("/en/reading?large=true&plain=false&page=" + Uri.EscapeDataString(page));
        answer.Headers.Location!.ToString().ShouldBe("/en/");
    }

    private static string Link(AngleSharp.Dom.IDocument page, int at) => page.QuerySelectorAll(".m-reading a")[at].GetAttribute("href")!;
}
