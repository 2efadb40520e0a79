using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Organisations.ViewOrganisation;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Everyone_reads_what_it_is_where_it_is_who_works_there_and_how_the_licence_stands()
    {
        using var scene = await Tended.Create(app);
        await scene.Worker(offer: new Offer(2));
        await scene.Stated("ОТ-9");
        using var visitor = app.Visitor();

        var page = await visitor.Page(scene.Address);

        page.QuerySelector("h1")!.TextContent.ShouldBe(scene.At.Organisation.NameRu);
        var text = page.QuerySelector("main")!.TextContent;
        foreach (var said in new[] { "центр социального обслуживания", "Государственная", "Алматы", "социально-бытовые", "на дому", "Лицензия № ОТ-9", "Не проверена", "по 31 декабря 2030", scene.At.Organisation.NameKk })
            text.ShouldContain(said, Case.Insensitive);
        var find = page.QuerySelectorAll("main a").Single(a => a.GetAttribute("href")!.Contains("/find?organisation="));
        (await visitor.Page(find.GetAttribute("href")!)).QuerySelectorAll(".r-people > li").Length.ShouldBe(1);
        page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldNotContain(h => h!.EndsWith("/change") || h.Contains("/licences/"));
    }

    [Fact]
    public async Task It_is_found_under_its_identity_too_and_an_unknown_one_is_not_there()
    {
        using var scene = await Tended.Create(app);
        using var visitor = app.Visitor();
        (await visitor.Page($"/kk/organisations/{scene.At.Id}")).QuerySelector("h1")!.TextContent.ShouldBe(scene.At.Name);
        await visitor.Page("/kk/organisations/nobody", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_is_hidden_is_not_counted_and_one_without_staff_says_so()
    {
        using var scene = await Tended.Create(app);
        await People.Create(app, p => p.With(scene.At.Post(), new DateOnly(2020, 1, 1)).With(new Concealment("ground"), new DateOnly(2024, 1, 1)));
        using var visitor = app.Visitor();
        (await visitor.Page(scene.Address)).QuerySelector("main")!.TextContent.ShouldContain("нет никого");
    }

    [Fact]
    public async Task The_manager_and_the_registrar_see_what_they_can_do()
    {
        using var scene = await Tended.Create(app);
        (await scene.Manager.Browser.Page(scene.Address)).QuerySelector($"a[href='{scene.Address}/change']").ShouldNotBeNull();
        (await scene.Registrar.Browser.Page(scene.Address)).QuerySelector($"a[href='{scene.Address}/licences/new']").ShouldNotBeNull();
        using var other = await Tended.Create(app, "71");
        (await other.Manager.Browser.Page(scene.Address)).QuerySelector($"a[href='{scene.Address}/change']").ShouldBeNull();
    }
}
