using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Organisations;

/// <summary>What every page that tends an organisation keeps to: role, reach, unknown organisation.</summary>
[Collection(TheApplication.Name)]
public sealed class OrganisationAccessTests(MeirimFixture app)
{
    public static TheoryData<string> Pages => new("change", "licences/new");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_visitor_is_sent_to_sign_in(string page)
    {
        using var scene = await Tended.Create(app);
        using var visitor = app.Visitor();
        using var answer = await visitor.Get($"{scene.Address}/{page}");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Other_roles_and_those_of_other_places_are_refused(string page)
    {
        using var scene = await Tended.Create(app);
        using var other = await Tended.Create(app, "71");
        using var others = await app.SignedInAs(Role.Practitioner, Role.Recipient, Role.Methodologist, Role.Administrator, Role.HelpDesk);

        foreach (var browser in new[] { others, other.Manager.Browser, other.Registrar.Browser })
            await browser.Page($"{scene.Address}/{page}", HttpStatusCode.Forbidden);
        foreach (var browser in new[] { scene.Manager.Browser, scene.Registrar.Browser })
            await browser.Page($"{scene.Address}/{page}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task An_unknown_organisation_is_not_found(string page)
    {
        using var registrar = await app.SignedInAs(Role.Registrar);
        foreach (var number in new[] { "000000000000", "nonsense", Guid.CreateVersion7().ToString() })
            await registrar.Page($"/kk/organisations/{number}/{page}", HttpStatusCode.NotFound);
    }
}
