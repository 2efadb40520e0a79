using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Records.OpenEvidence;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task The_file_is_handed_over_to_be_saved_and_kept_by_nobody_on_the_way()
    {
        var (person, hash, bytes) = await Proof.Of(app, "диплом.pdf");
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var file = await registrar.Get($"/en/records/{person.Number}/evidence/{hash}");

        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("диплом.pdf");
        file.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(bytes);
    }

    [Fact]
    public async Task The_file_of_another_person_is_not_found()
    {
        var (_, hash, _) = await Proof.Of(app, "a.pdf");
        var other = await People.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);
        await registrar.Page($"/en/records/{other.Number}/evidence/{hash}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_that_proves_nothing_of_this_person_is_not_found()
    {
        var person = await People.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);
        await registrar.Page($"/en/records/{person.Number}/evidence/{new string('a', 64)}", HttpStatusCode.NotFound);
    }
}
