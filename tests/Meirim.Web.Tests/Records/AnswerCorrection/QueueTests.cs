using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Records.RequestCorrection;

namespace Meirim.Web.Tests.Records.AnswerCorrection;

[Collection(TheApplication.Name)]
public sealed class QueueTests(MeirimFixture app)
{
    [Fact]
    public async Task A_registrar_sees_the_requests_of_their_region_and_not_of_another()
    {
        var (here, _, _) = await Corrections.Ask(app, region: "31");
        var (there, _, _) = await Corrections.Ask(app, region: "35");
        using var registrar = await app.SignedInAs(new Grant(Role.Registrar, Region: "31"));

        var text = (await registrar.Page("/en/desk/corrections")).QuerySelector("main")!.TextContent;

        text.ShouldContain(here.Number);
        text.ShouldNotContain(there.Number);
    }

    [Fact]
    public async Task Filters_stand_in_the_address()
    {
        var (person, _, id) = await Corrections.Ask(app, region: "43");
        using var registrar = await app.SignedInAs(new Grant(Role.Registrar, Region: "43"));
        (await Numbers(registrar, "?source=Person")).ShouldContain(person.Number);
        (await Numbers(registrar, "?source=Visitor")).ShouldNotContain(person.Number);
        (await Numbers(registrar, "?state=answered")).ShouldNotContain(person.Number);

        using var answer = await registrar.Submit($"/en/desk/corrections/{id}", new Dictionary<string, string?> { ["State"] = "KeptAsIs", ["Answer"] = "no" });

        (await Numbers(registrar, "")).ShouldNotContain(person.Number);
        (await Numbers(registrar, "?state=answered")).ShouldContain(person.Number);
    }

    [Fact]
    public async Task Other_roles_have_no_queue_and_an_empty_one_says_so()
    {
        using var practitioner = await app.SignedInAs(Role.Practitioner);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        using var registrar = await app.SignedInAs(new Grant(Role.Registrar, Region: "62"));
        await practitioner.Page("/en/desk/corrections", HttpStatusCode.Forbidden);
        await methodologist.Page("/en/desk/corrections", HttpStatusCode.Forbidden);
        (await registrar.Page("/en/desk/corrections?source=Person&state=answered")).QuerySelector("main")!.TextContent.ShouldContain("There is nothing here");
    }

    private static async Task<string> Numbers(Browser registrar, string query) =>
        (await registrar.Page("/en/desk/corrections" + query)).QuerySelector("main")!.TextContent;
}
