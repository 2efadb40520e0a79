using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Organisations;
using Meirim.Web.Organisations.ChangeOrganisation;
using Meirim.Web.Records;
using Meirim.Web.Register;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Organisations.ChangeOrganisation;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_manager_keeps_names_contacts_and_accessibility_and_the_search_finds_them_at_once()
    {
        using var scene = await Tended.Create(app);
        await scene.Worker();
        using var visitor = app.Visitor();
        var search = $"/ru/find?access=lift&organisation={scene.At.Id:N}";
        (await visitor.Page(search)).QuerySelectorAll(".r-people > li").ShouldBeEmpty();

        using var answer = await Change(scene, new() { ["Form.NameRu"] = "Новый центр", ["Form.Phone"] = "+7 727 000 00 01", ["Form.Website"] = "https://centr.example", ["Form.Access"] = "lift" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe(scene.Address);

        var person = (await visitor.Page(search)).QuerySelectorAll(".r-people > li").ShouldHaveSingleItem();
        person.TextContent.ShouldContain("Новый центр");
        var page = await scene.Manager.Browser.Page(scene.Address);
        page.QuerySelector(".ds-alert[role=status]").ShouldNotBeNull();
        foreach (var said in new[] { "Новый центр", "+7 727 000 00 01", "https://centr.example", "Лифт" }) page.QuerySelector("main")!.TextContent.ShouldContain(said);
        var entry = (await scene.Journal(scene.At.Id)).Single(e => e.Kind == ActKind.OrganisationChanged);
        entry.Right.ShouldBe(Role.OrganisationManager);
    }

    [Fact]
    public async Task What_it_is_and_where_it_is_a_manager_does_not_change()
    {
        using var scene = await Tended.Create(app);
        using var answer = await Change(scene, new() { ["Form.Kind"] = "home-care", ["Form.Region"] = "71", ["Form.Place"] = "Астана", ["Form.Ownership"] = "ngo", ["Form.Phone"] = "87270000001" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var now = await scene.Now();
        (now.Kind, now.Region, now.Place, now.NonGovernmental, now.Phone).ShouldBe(("service-centre", "75", "Алматы", false, "87270000001"));
    }

    [Fact]
    public async Task A_registrar_moves_it_to_another_region_and_its_people_present_and_former_are_found_there()
    {
        using var scene = await Tended.Create(app);
        var worker = await scene.Worker();
        var former = await People.Create(app, p => p.With(scene.At.Post(), new DateOnly(2019, 1, 1), new DateOnly(2023, 1, 1)));
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var answer = await registrar.Submit(scene.Address + "/change", new Dictionary<string, string?> { ["Form.Region"] = "71", ["Form.Place"] = "Астана", ["Form.Kind"] = "home-care" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var visitor = app.Visitor();
        (await visitor.Page($"/ru/find?region=71&organisation={scene.At.Id:N}")).QuerySelectorAll(".r-people > li").Length.ShouldBe(1);
        (await visitor.Page($"/ru/find?region=75&organisation={scene.At.Id:N}")).QuerySelectorAll(".r-people > li").ShouldBeEmpty();
        (await Entry(former)).Region.ShouldBe("71");
        (await Entry(worker)).Posts.Single().Place.ShouldBe("Астана");
        (await app.With(s => s.GetRequiredService<Projections>().Differing())).Intersect([worker.Number, former.Number]).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_with_many_people_is_changed_whole()
    {
        using var scene = await Tended.Create(app);
        for (int i = 0; i < 230; i++) await scene.Worker($"Көпов{i}");

        using var answer = await Change(scene, new() { ["Form.Access"] = "toilet" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var visitor = app.Visitor();
        (await visitor.Page($"/en/find?access=toilet&organisation={scene.At.Id:N}")).QuerySelector("main")!.TextContent.ShouldContain("230");
    }

    [Theory]
    [InlineData("Form.NameKk", " ", "атауын")]
    [InlineData("Form.Phone", "позвоните", "цифр")]
    [InlineData("Form.Email", "not an address", "пошта")]
    [InlineData("Form.Website", "javascript:alert(1)", "https")]
    [InlineData("Form.Access", "sauna", "Қолжетімділіктің")]
    public async Task Each_field_says_what_is_wrong_with_it_and_nothing_is_written(string field, string value, string said)
    {
        using var scene = await Tended.Create(app);
        using var answer = await scene.Manager.Browser.Submit($"/kk/organisations/{scene.At.Organisation.Identifier}/change", new Dictionary<string, string?> { [field] = value });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Tended.Summary(await Browser.Read(answer)).ShouldContain(said);
        (await scene.Now()).Version.ShouldBe(scene.At.Organisation.Version);
    }

    [Fact]
    public async Task Too_long_is_refused_and_what_stands_already_writes_nothing()
    {
        using var scene = await Tended.Create(app);
        using var tooLong = await Change(scene, new() { ["Form.Address"] = new string('а', 201) });
        tooLong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var same = await Change(scene, []);
        same.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await scene.Journal(scene.At.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_who_change_it_the_second_is_told_and_may_save_after_looking()
    {
        using var scene = await Tended.Create(app);
        var seen = await scene.Manager.Browser.Page(scene.Address + "/change");
        using var first = await Change(scene, new() { ["Form.Phone"] = "87270000001" });
        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var second = await scene.Manager.Browser.Submit(seen, scene.Address + "/change", new Dictionary<string, string?> { ["Form.Phone"] = "87270000002" });
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var again = await scene.Manager.Browser.Submit(await Browser.Read(second), scene.Address + "/change", new Dictionary<string, string?>());
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await scene.Now()).Phone.ShouldBe("87270000002");
    }

    [Fact]
    public async Task Of_ten_at_once_one_is_written()
    {
        using var scene = await Tended.Create(app);
        var page = await scene.Manager.Browser.Page(scene.Address + "/change");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => scene.Manager.Browser.Submit(page, scene.Address + "/change", new Dictionary<string, string?> { ["Form.Phone"] = $"8727000000{i}" })));
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(9);
        (await scene.Journal(scene.At.Id)).Count(e => e.Kind == ActKind.OrganisationChanged).ShouldBe(1);
    }

    private static Task<HttpResponseMessage> Change(Tended scene, Dictionary<string, string?> fields) => scene.Manager.Browser.Submit(scene.Address + "/change", fields);

    private Task<RegisterEntry> Entry(Person person) => app.With(s => s.GetRequiredService<MeirimDb>().RegisterEntries.AsNoTracking().Include(e => e.Posts).SingleAsync(e => e.PersonId == person.Id));
}
