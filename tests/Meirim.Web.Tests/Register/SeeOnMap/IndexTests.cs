using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Countries;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Register.SeeOnMap;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly DateOnly Since = new(2016, 1, 1);

    [Fact]
    public async Task Every_region_stands_in_it_with_who_is_found_and_who_takes_new_people()
    {
        var work = await Workplace.Create(app, "Картатау", "31");
        var today = app.Services.GetRequiredService<CountryClock>().Today;
        await People.Create(app, p => p.Named("Картабаева", "Мөлдір").With(work.Post(), Since).With(new Offer(2), today));
        await People.Create(app, p => p.Named("Картабаева", "Мөлдір").With(work.Post(), Since));
        using var visitor = app.Visitor();

        var page = await visitor.Page("/ru/find/map?q=" + Uri.EscapeDataString("Картабаева Мөлдір"));

        var rows = page.QuerySelectorAll("[data-chart=map] tbody tr");
        rows.Length.ShouldBe(20);
        rows.ShouldAllBe(r => r.GetAttribute("data-tile") != null);
        var first = rows[0];
        first.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ShouldBe(["2", "1"]);
        first.QuerySelector("th")!.TextContent.Trim().ShouldBe("Жамбылская область");
        using var region = await visitor.Get(first.QuerySelector("a")!.GetAttribute("href")!);
        region.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await region.Content.ReadAsStringAsync()).ShouldContain("Найдено 2 человека");
        rows[^1].QuerySelector("a").ShouldBeNull();
    }

    [Fact]
    public async Task No_two_regions_share_a_tile()
    {
        using var visitor = app.Visitor();
        var tiles = (await visitor.Page("/kk/find/map")).QuerySelectorAll("[data-tile]").Select(r => r.GetAttribute("data-tile")).ToList();
        tiles.Distinct().Count().ShouldBe(tiles.Count);
    }

    [Fact]
    public async Task A_question_that_cannot_be_read_is_refused()
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.Get("/en/find/map?region=99");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
