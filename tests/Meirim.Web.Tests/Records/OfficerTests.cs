using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Organisations;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records;

/// <summary>What every page about one person's record keeps to: role, reach, unknown person, erased person.</summary>
[Collection(TheApplication.Name)]
public sealed class OfficerTests(MeirimFixture app)
{
    public static TheoryData<string> Pages => new(
        "/en/records/{0}", "/en/records/{0}/facts/new", "/en/records/{0}/facts/new/Education", "/en/records/{0}/names/new");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_visitor_is_sent_to_sign_in(string page)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.Get(string.Format(page, (await People.Create(app)).Number));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/en/sign-in");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Other_roles_are_refused(string page)
    {
        var person = await People.Create(app);
        using var others = await app.SignedInAs(Role.Methodologist, Role.Administrator, new Grant(Role.Practitioner, PersonId: person.Id));
        await others.Page(string.Format(page, person.Number), HttpStatusCode.Forbidden);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task An_unknown_person_is_not_found(string page)
    {
        using var registrar = await app.SignedInAs(Role.Registrar);
        await registrar.Page(string.Format(page, "KZ-9999999-9"), HttpStatusCode.NotFound);
        await registrar.Page(string.Format(page, "nonsense"), HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_registrar_of_another_region_is_refused_and_one_of_this_region_is_not(string page)
    {
        var organisation = await Organisation("75");
        var person = await People.Create(app, p => p.With(
            new Employment("3412-0-008", organisation, "Орталық"), new DateOnly(2020, 1, 1)));
        using var elsewhere = await app.SignedInAs(new Grant(Role.Registrar, Region: "71"));
        using var here = await app.SignedInAs(new Grant(Role.Registrar, Region: "75"));

        await elsewhere.Page(string.Format(page, person.Number), HttpStatusCode.Forbidden);
        await here.Page(string.Format(page, person.Number));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task An_erased_person_is_gone(string page)
    {
        var person = await People.Create(app);
        await app.With(s => s.GetRequiredService<Web.Records.ErasePerson.ErasePersonHandler>().Handle(Actor.Program, person.Number, "ground"));
        using var registrar = await app.SignedInAs(Role.Registrar);

        await registrar.Page(string.Format(page, person.Number), HttpStatusCode.Gone);
    }

    private Task<Guid> Organisation(string region) => app.With(async services =>
    {
        var db = services.GetRequiredService<MeirimDb>();
        var id = Guid.CreateVersion7();
        db.Organisations.Add(new Organisation
        {
            Id = id,
            Identifier = id.ToString("N")[..20],
            NameKk = "Орталық",
            NameRu = "Центр",
            NameEn = "Centre",
            NameLv = "Centrs",
            Kind = "service-centre",
            Region = region,
            Place = "Алматы",
        });
        await db.SaveChangesAsync();
        return id;
    });
}
