using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Records.OpenEvidence;

/// <summary>The good way stands with the attaching of evidence.</summary>
[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_file_that_proves_nothing_of_this_person_is_not_found()
    {
        var person = await People.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);
        await registrar.Page($"/en/records/{person.Number}/evidence/{new string('a', 64)}", HttpStatusCode.NotFound);
    }
}
