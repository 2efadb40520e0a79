using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Register.FindEasily;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly DateOnly Since = new(2016, 1, 1);

    [Fact]
    public async Task Question_by_question_one_comes_to_people_in_plain_words()
    {
        var here = await Workplace.Create(app, "Жеңілтау", "31");
        var there = await Workplace.Create(app, "Оңайтау", "31");
        var wanted = await People.Create(app, p => p.With(here.Post(services: ["social-cultural"]), Since).With(new Language("kk", "native"), Since));
        await People.Create(app, p => p.With(there.Post(services: ["social-cultural"]), Since).With(new Language("kk", "native"), Since));
        using var visitor = app.Visitor();

        var page = await visitor.Page("/kk/find/easy");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Қандай көмек керек?");
        var address = Choice(page, "service=social-cultural");
        string? end = null;
        for (int steps = 0; end is null && steps < 6; steps++)
        {
            using var answer = await visitor.Get(address);
            if (answer.StatusCode == HttpStatusCode.Redirect) end = answer.Headers.Location!.ToString();
            else
            {
                page = await visitor.Page(address);
                address = page.QuerySelector("h1")!.TextContent.Contains("қалада", StringComparison.Ordinal) ? Choice(page, "place=" + Uri.EscapeDataString("31/Жеңілтау"))
                    : page.QuerySelector("h1")!.TextContent.Contains("өңірде", StringComparison.Ordinal) ? Choice(page, "region=31")
                    : page.QuerySelectorAll(".r-choices a")[^1].GetAttribute("href")!;
            }
        }
        using var chosen = await visitor.Get(end.ShouldNotBeNull());
        var found = await visitor.Page(chosen.Headers.Location!.ToString());

        found.QuerySelectorAll(".r-people h3 a").Select(a => a.GetAttribute("href")).ShouldBe([$"/kk/specialists/{wanted.Number}"]);
        found.QuerySelector(".r-facets").ShouldBeNull();
        found.QuerySelector(".r-people")!.TextContent.ShouldContain("Жұмыс орны:");
    }

    [Fact]
    public async Task The_way_back_takes_the_last_answer_away()
    {
        var work = await Workplace.Create(app, "Кейінтау", "31");
        foreach (var setting in new[] { "home", "day" }) await People.Create(app, p => p.With(work.Post(services: ["social-labour"], settings: [setting]), Since));
        using var visitor = app.Visitor();

        var page = await visitor.Page("/en/find/easy?service=social-labour&step=1");

        var back = page.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("question before", StringComparison.Ordinal)).GetAttribute("href")!;
        back.ShouldBe("/en/find/easy?step=0");
    }

    [Fact]
    public async Task A_question_that_cannot_be_read_is_refused()
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.Get("/en/find/easy?service=flying");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static string Choice(AngleSharp.Dom.IDocument page, string part) =>
        page.QuerySelectorAll(".r-choices a").Select(a => a.GetAttribute("href")!).Single(h => h.Contains(part, StringComparison.Ordinal));
}
