using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Countries;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Register.PrintList;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly DateOnly Since = new(2016, 1, 1);

    [Fact]
    public async Task The_list_holds_more_than_a_page_and_says_what_was_asked_and_where_it_came_from()
    {
        var work = await Workplace.Create(app, "Қағазтөбе", "31");
        var today = app.Services.GetRequiredService<CountryClock>().Today;
        await People.Create(app, p => p.With(work.Post(), Since).With(new Offer(1, HomeVisits: true), today));
        for (int i = 0; i < 22; i++) await People.Create(app, p => p.With(work.Post(), Since));
        using var visitor = app.Visitor();
        var asked = "?place=" + Uri.EscapeDataString("Қағазтөбе");

        var page = await visitor.Page("/en/find/print" + asked);

        page.QuerySelectorAll(".r-list tbody tr").Length.ShouldBe(23);
        page.QuerySelectorAll(".r-list tbody tr").Count(r => r.TextContent.Contains("comes to the home", StringComparison.OrdinalIgnoreCase) || r.TextContent.Contains("yes", StringComparison.Ordinal)).ShouldBe(1);
        page.QuerySelector("main")!.TextContent.ShouldContain("Қағазтөбе");
        page.QuerySelector(".r-source")!.TextContent.ShouldEndWith("/en/find" + asked);
    }

    [Fact]
    public async Task The_same_list_can_be_had_as_a_table_of_the_same_people()
    {
        var work = await Workplace.Create(app, "Кестетөбе", "31");
        var people = new List<string>();
        for (int i = 0; i < 21; i++) people.Add((await People.Create(app, p => p.With(work.Post(), Since))).Number);
        using var visitor = app.Visitor();
        var page = await visitor.Page("/en/find/print?place=" + Uri.EscapeDataString("Кестетөбе"));

        var bytes = await visitor.Http.GetByteArrayAsync(page.QuerySelector("a[download]")!.GetAttribute("href")!);

        var lines = System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("\ufeffnumber,name,");
        lines.Skip(1).Select(l => l.Split(',')[0]).ShouldBe(people, ignoreOrder: true);
    }

    [Fact]
    public async Task Nobody_found_is_said()
    {
        using var visitor = app.Visitor();
        (await visitor.Page("/en/find/print?q=" + Uri.EscapeDataString("Ешкімжоқтегі"))).QuerySelector(".m-empty").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/en/find/print?level=9")]
    [InlineData("/api/v1/specialists.csv?level=9")]
    public async Task A_question_that_cannot_be_read_is_refused(string address)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.Get(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
