using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Organisations.RegisterOrganisation;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static int _serial = 90_000;

    [Fact]
    public async Task Only_a_registrar_registers()
    {
        using var visitor = app.Visitor();
        using var sent = await visitor.Get("/en/organisations/new");
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var scene = await Tended.Create(app);
        await scene.Manager.Browser.Page("/en/organisations/new", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_registered_organisation_has_its_page_and_its_journal_entry()
    {
        using var registrar = await app.SignedInAs(Role.Registrar);
        var fields = await Fields();
        using var answer = await registrar.Submit("/en/organisations/new", fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = await registrar.Page(answer.Headers.Location!.ToString());
        page.QuerySelector("h1")!.TextContent.ShouldBe("New centre");
        page.QuerySelector("main")!.TextContent.ShouldContain("+7 727 000 00 09");
        var entry = await app.With(async s =>
        {
            var db = s.GetRequiredService<MeirimDb>();
            var id = (await db.Organisations.SingleAsync(o => o.Identifier == fields["Form.Identifier"])).Id.ToString();
            return await db.JournalEntries.SingleAsync(e => e.Items.Contains(id));
        });
        (entry.Kind, entry.Right).ShouldBe((ActKind.OrganisationRegistered, Role.Registrar));
    }

    [Theory]
    [InlineData("Form.Identifier", "12", HttpStatusCode.BadRequest)]
    [InlineData("Form.NameLv", "", HttpStatusCode.BadRequest)]
    [InlineData("Form.Kind", "", HttpStatusCode.BadRequest)]
    [InlineData("Form.Region", "", HttpStatusCode.BadRequest)]
    [InlineData("Form.Place", "", HttpStatusCode.BadRequest)]
    public async Task Each_field_is_checked(string field, string value, HttpStatusCode status)
    {
        using var registrar = await app.SignedInAs(Role.Registrar);
        var fields = await Fields();
        fields[field] = value;
        using var answer = await registrar.Submit("/ru/organisations/new", fields);
        answer.StatusCode.ShouldBe(status);
        (await Browser.Read(answer)).QuerySelectorAll(".ds-error-summary a").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_number_stands_once_and_a_regional_registrar_keeps_to_their_region()
    {
        using var registrar = await app.SignedInAs(new Grant(Role.Registrar, Region: "71"));
        var fields = await Fields();
        using var elsewhere = await registrar.Submit("/ru/organisations/new", fields);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        fields["Form.Region"] = "71";
        using var first = await registrar.Submit("/ru/organisations/new", fields);
        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var second = await registrar.Submit("/ru/organisations/new", fields);
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private Task<Dictionary<string, string?>> Fields() => app.With(s => Task.FromResult(new Dictionary<string, string?>
    {
        ["Form.Identifier"] = s.GetRequiredService<ICountry>().ImpossibleOrganisation(Interlocked.Increment(ref _serial)),
        ["Form.NameKk"] = "Жаңа орталық",
        ["Form.NameRu"] = "Новый центр",
        ["Form.NameEn"] = "New centre",
        ["Form.NameLv"] = "Jaunais centrs",
        ["Form.Kind"] = "day-centre",
        ["Form.Ownership"] = "ngo",
        ["Form.Region"] = "75",
        ["Form.Place"] = "Алматы",
        ["Form.Phone"] = "+7 727 000 00 09",
    }));
}
