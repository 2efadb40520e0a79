using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Records.Desk;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Each_officer_sees_what_their_right_opens()
    {
        using var registrar = await app.SignedInAs(Role.Registrar);
        using var administrator = await app.SignedInAs(Role.Administrator);

        var theirs = (await registrar.Page("/en/desk")).QuerySelector("main")!;
        theirs.TextContent.ShouldContain("Register a person");
        theirs.TextContent.ShouldNotContain("Erase");
        var others = (await administrator.Page("/en/desk")).QuerySelector("main")!;
        others.TextContent.ShouldContain("Erase a person's data");
        others.TextContent.ShouldNotContain("Register a person");
    }

    [Fact]
    public async Task A_practitioner_has_no_desk()
    {
        using var practitioner = await app.SignedInAs(Role.Practitioner);
        await practitioner.Page("/kk/desk", HttpStatusCode.Forbidden);
    }
}
