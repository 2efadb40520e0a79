using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Countries;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Desk;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Each_number_opens_the_list_behind_it()
    {
        using var scene = await Tended.Create(app);
        var today = await app.With(s => Task.FromResult(s.GetRequiredService<CountryClock>().Today));
        await People.Create(app, p => p.With(scene.At.Post(), new DateOnly(2019, 1, 1)).With(new Offer(3), today.AddDays(-5))
            .With(new Category("3412-0-008", "second"), today.AddYears(-4), today.AddDays(21)));
        await People.Create(app, p => p.With(scene.At.Post(), new DateOnly(2019, 1, 1)).With(new Offer(7), today.AddDays(-90))
            .With(new Category("3412-0-008", "second"), today.AddYears(-4), today.AddDays(-10)));

        var page = await scene.Manager.Browser.Page("/ru/staff");
        string Number(string address) => page.QuerySelectorAll(".w-figures a").Single(a => a.GetAttribute("href") == "/ru" + address).QuerySelector(".w-number")!.TextContent;

        Number("/staff/people").ShouldBe("2");
        Number("/staff/people?unconfirmed=true").ShouldBe("2");
        Number("/staff/posts?outcome=NotMet#holders").ShouldBe("2");
        Number("/staff/deadlines?within=past").ShouldBe("1");
        Number("/staff/deadlines?within=30").ShouldBe("1");
        Number("/staff/deadlines?within=90").ShouldBe("1");
        Number("/staff/capacity").ShouldBe("3", "a statement of long ago does not count");
        Number("/requests").ShouldBe("0");
        foreach (var link in page.QuerySelectorAll(".w-figures a, .w-links a").Select(a => a.GetAttribute("href")!))
            await scene.Manager.Browser.Page(link.Split('#')[0]);
        (await scene.Manager.Browser.Page("/ru/staff/people?unconfirmed=true")).QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        (await scene.Manager.Browser.Page("/ru/staff/deadlines?within=30")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task An_organisation_without_a_licence_is_told_so()
    {
        using var scene = await Tended.Create(app);
        (await scene.Manager.Browser.Page("/ru/staff")).QuerySelector("#w-licence ~ p")!.TextContent.ShouldContain("не указана");
        await scene.Stated();
        (await scene.Manager.Browser.Page("/ru/staff")).QuerySelector("#w-licence ~ p").ShouldBeNull();
    }
}
