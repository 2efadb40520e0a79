using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Regrade;

/// <summary>Keys stand on these pages: they open to methodologists alone.</summary>
[Collection(TheApplication.Name)]
public sealed class RegradeRightsTests(MeirimFixture app)
{
    private static readonly string[] Pages = ["/ru/testing/rounds/none/keys", "/ru/testing/rounds/none/keys/new", $"/ru/testing/rounds/none/keys/{Guid.Empty:D}", "/ru/testing/appeals", "/ru/testing/appeals/none/none"];

    [Theory]
    [InlineData(Role.Practitioner)]
    [InlineData(Role.Registrar)]
    [InlineData(Role.OrganisationManager)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Recipient)]
    [InlineData(Role.Proctor)]
    public async Task Another_right_is_refused(Role role)
    {
        using var browser = await app.SignedInAs(role);
        foreach (var page in Pages) (await browser.Get(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, page);
    }

    [Fact]
    public async Task A_visitor_is_sent_to_sign_in()
    {
        using var visitor = app.Visitor();
        foreach (var page in Pages) (await visitor.Get(page)).StatusCode.ShouldBe(HttpStatusCode.Redirect, page);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        foreach (var page in Pages.Where(p => p != "/ru/testing/appeals")) (await methodologist.Get(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
    }
}
