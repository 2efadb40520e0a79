using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Records.RequestCorrection;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Records.RequestCorrection;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Path = "/en/my-record/corrections";

    [Fact]
    public async Task The_person_takes_a_request_back()
    {
        var (person, _, _) = await Corrections.Ask(app);
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));

        using var answer = await own.Submit(Path, new Dictionary<string, string?>(), "main article form");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Corrections.Of(app, person.Id)).State.ShouldBe(CorrectionState.TakenBack);
        (await own.Page(Path)).QuerySelector("main article form").ShouldBeNull();
    }

    [Fact]
    public async Task What_was_taken_back_cannot_be_taken_back_again_nor_that_of_another()
    {
        var (person, _, _) = await Corrections.Ask(app);
        var (_, _, foreign) = await Corrections.Ask(app);
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));
        var page = await own.Page(Path);
        using var first = await own.Submit(page, Path, new Dictionary<string, string?>(), "main article form");

        using var again = await own.Submit(page, Path, new Dictionary<string, string?>(), "main article form");
        using var others = await own.Submit(page, Path, new Dictionary<string, string?> { ["id"] = foreign.ToString() }, "main article form");

        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        others.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_a_record_the_page_says_so_and_a_registrar_has_none()
    {
        using var without = await app.SignedInAs(Role.Practitioner);
        using var registrar = await app.SignedInAs(Role.Registrar);
        (await without.Page(Path)).QuerySelector("main form").ShouldBeNull();
        await registrar.Page(Path, HttpStatusCode.Forbidden);
    }
}
