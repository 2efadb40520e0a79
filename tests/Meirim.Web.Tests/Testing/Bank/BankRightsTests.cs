using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Bank;

/// <summary>Keys stand on these pages: they open to methodologists alone.</summary>
[Collection(TheApplication.Name)]
public sealed class BankRightsTests(MeirimFixture app)
{
    public static readonly string[] Pages = ["/ru/testing/items", "/ru/testing/items/X", "/ru/testing/items/import", "/ru/testing/items/import/" + new string('0', 64), "/ru/testing/items/export"];

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
}
