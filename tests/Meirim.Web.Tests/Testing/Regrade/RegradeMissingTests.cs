using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Regrade;

/// <summary>A round, a change of its keys or an appeal that is not there.</summary>
[Collection(TheTestingApplication.Name)]
public sealed class RegradeMissingTests(MeirimFixture app)
{
    private static readonly string[] Pages = ["/ru/testing/rounds/none/keys", "/ru/testing/rounds/none/keys/new", $"/ru/testing/rounds/none/keys/{Guid.Empty:D}", "/ru/testing/appeals/none/none"];

    [Fact]
    public async Task Is_not_found()
    {
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        foreach (var page in Pages) (await methodologist.Get(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
    }
}
