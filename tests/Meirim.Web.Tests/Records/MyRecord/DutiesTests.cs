using AngleSharp.Html.Dom;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Records.MyRecord;

/// <summary>Duties of the year: the country's data say them, and no page knows the country.</summary>
[Collection(TheLatvianApplication.Name)]
public sealed class DutiesTests(LatvianFixture latvia) : IDisposable
{
    private readonly MeirimFixture app = latvia.App;

    [Theory]
    [InlineData("/lv/my-record")]
    [InlineData("/lv/my-record/next")]
    public async Task Sessions_and_hours_of_the_year_are_counted(string path)
    {
        At(2026, 10, 1);
        var page = await PageOf(path, p => p.With(Post, new DateOnly(2020, 1, 1))
            .With(new Supervision("group", 4), new DateOnly(2026, 2, 3))
            .With(new Supervision("individual", 3), new DateOnly(2026, 5, 4))
            .With(new Supervision("individual", 9), new DateOnly(2025, 5, 4))
            .With(new Training("professional-development", "law-ethics", Hours: 16), new DateOnly(2026, 3, 1)));

        var duties = page.QuerySelector("section[aria-labelledby=duties]")!;
        duties.QuerySelector("h2")!.TextContent.ShouldContain("2026");
        var cards = duties.QuerySelectorAll("li.m-card");
        cards.Length.ShouldBe(2);
        cards[0].TextContent.ShouldContain("7 no 10 sesijām");
        cards[0].TextContent.ShouldContain("Nav izpildīts");
        cards[0].TextContent.ShouldContain("Vajag vēl 3 supervīzijas sesijas");
        cards[0].QuerySelector("progress")!.GetAttribute("value").ShouldBe("7");
        cards[1].TextContent.ShouldContain("16 no 16 stundām");
        cards[1].TextContent.ShouldContain("Izpildīts");
    }

    [Fact]
    public async Task Hours_that_no_certificate_tells_leave_the_duty_open()
    {
        At(2026, 10, 1);
        var page = await PageOf("/lv/my-record", p => p.With(Post, new DateOnly(2020, 1, 1))
            .With(new Training("professional-development", "law-ethics"), new DateOnly(2026, 3, 1)));

        var hours = page.QuerySelectorAll("section[aria-labelledby=duties] li.m-card")[1];
        hours.TextContent.ShouldContain("Nav zināms");
        hours.QuerySelector("progress").ShouldBeNull();
    }

    [Fact]
    public async Task Someone_in_no_post_has_no_duties()
    {
        At(2026, 10, 1);
        (await PageOf("/lv/my-record", p => p.With(Post, new DateOnly(2020, 1, 1), new DateOnly(2024, 1, 1))))
            .QuerySelector("section[aria-labelledby=duties]").ShouldBeNull();
    }

    [Fact]
    public async Task Sessions_supposed_meet_the_duty()
    {
        At(2026, 10, 1);
        var page = await PageOf("/lv/my-record/what-if?If.Sessions=10&If.Hours=16", p => p.With(Post, new DateOnly(2020, 1, 1)));

        var row = page.QuerySelectorAll(".m-cards-table tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Contains("Gada pienākumi", StringComparison.Ordinal));
        row.TextContent.ShouldContain("Prasības būs izpildītas.");
    }

    [Fact]
    public async Task Without_categories_the_next_step_is_another_occupation()
    {
        At(2026, 10, 1);
        var page = await PageOf("/lv/my-record/next", p => p.With(Post, new DateOnly(2020, 1, 1)).With(new Education("master", "social-work"), new DateOnly(2018, 1, 1)));

        page.QuerySelector(".m-ladder").ShouldBeNull();
        page.QuerySelector("main")!.TextContent.ShouldNotContain("kategorijas", Case.Sensitive);
    }

    public void Dispose() => app.Clock.Reset();

    private static Employment Post => new("social-carer", null, "Aprūpes centrs");

    private void At(int year, int month, int day) => app.Clock.Set(new DateTimeOffset(year, month, day, 7, 0, 0, TimeSpan.Zero));

    private async Task<IHtmlDocument> PageOf(string path, Action<People> describe)
    {
        var person = await People.Create(app, describe);
        using var browser = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));
        return await browser.Page(path);
    }
}
