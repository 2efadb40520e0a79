using Meirim.Standards.Records;
using Meirim.Web.Countries;
using Meirim.Web.Tests.Choosing;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Capacity;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Fresh_statements_are_counted_and_stale_ones_are_shown_as_stale_as_the_search_does()
    {
        using var scene = await Tended.Create(app);
        var today = await app.With(s => Task.FromResult(s.GetRequiredService<CountryClock>().Today));
        await Offering(scene, "Бүгінов", 2, today.AddDays(-59));
        await Offering(scene, "Ескіров", 5, today.AddDays(-60));
        await scene.Worker("Үндеместов");

        var page = await scene.Manager.Browser.Page("/ru/staff/capacity");

        var rows = page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        rows.Count.ShouldBe(3);
        rows[0].ShouldContain("Бүгінов");
        rows[0].ShouldNotContain("устарело");
        rows.Single(r => r.Contains("Ескіров")).ShouldContain("устарело");
        rows.Single(r => r.Contains("Үндеместов")).ShouldContain("Не сказано");
        page.QuerySelector("main")!.TextContent.ShouldContain("Свободных мест: 2.");
        // the search counts the same two ways
        using var visitor = app.Visitor();
        (await visitor.Page($"/ru/find?free=now&organisation={scene.At.Id:N}")).QuerySelectorAll(".r-people > li").ShouldHaveSingleItem().TextContent.ShouldContain("Бүгінов");
    }

    [Fact]
    public async Task Requests_that_wait_lead_to_their_list()
    {
        using var scene = await Scene.Set(app);
        await scene.Ask();
        var link = (await scene.Manager.Browser.Page("/en/staff/capacity")).QuerySelector("main a[href='/en/requests']")!;
        link.TextContent.ShouldBe("1 request waits for an answer");
    }

    private static Task<Meirim.Web.Records.Person> Offering(Tended scene, string surname, int places, DateOnly day) => People.Create(scene.App, p => p
        .Named(surname, "М").With(scene.At.Post(), new DateOnly(2020, 1, 6)).With(new Offer(places, WaitingDays: 0), day));
}
