using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Records.RequestCorrection;

namespace Meirim.Web.Tests.Records.AnswerCorrection;

[Collection(TheApplication.Name)]
public sealed class EvidenceTests(MeirimFixture app)
{
    [Fact]
    public async Task The_registrar_opens_what_came_with_the_request_and_the_person_sees_that()
    {
        var (person, _, id) = await Corrections.Ask(app);
        using var registrar = await app.SignedInAs(Role.Registrar);
        var link = (await registrar.Page($"/en/desk/corrections/{id}")).QuerySelector("a[href*='/evidence/']")!.GetAttribute("href")!;

        using var file = await registrar.Get(link);

        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(Corrections.Png);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));
        (await own.Page("/en/my-record/views")).QuerySelector("main")!.TextContent.ShouldContain("opened a document of yours");
    }

    [Fact]
    public async Task Another_file_another_region_and_other_roles_get_nothing()
    {
        var (_, _, id) = await Corrections.Ask(app, region: "75");
        var path = $"/en/desk/corrections/{id}/evidence/{new string('a', 64)}";
        using var registrar = await app.SignedInAs(Role.Registrar);
        using var elsewhere = await app.SignedInAs(new Grant(Role.Registrar, Region: "10"));
        using var manager = await app.SignedInAs(Role.OrganisationManager);
        await registrar.Page(path, HttpStatusCode.NotFound);
        await elsewhere.Page(path, HttpStatusCode.Forbidden);
        await manager.Page(path, HttpStatusCode.Forbidden);
    }
}
