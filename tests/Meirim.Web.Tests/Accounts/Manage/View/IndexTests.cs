using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.Manage.View;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task The_page_says_who_it_is_and_how_far_each_role_reaches()
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        var organisation = (await Workplace.Create(app)).Organisation;
        var person = await People.Create(app);
        var account = await Infrastructure.Accounts.Create(app.Services,
            [new Infrastructure.Grant(Role.Registrar, "71"), new Infrastructure.Grant(Role.OrganisationManager, OrganisationId: organisation.Id), new Infrastructure.Grant(Role.Practitioner, PersonId: person.Id)]);
        var text = (await administrator.Browser.Page($"/en/accounts/{account.Id}")).QuerySelector("main")!.TextContent;
        text.ShouldContain(account.Email!);
        text.ShouldContain("Registrar: Astana (city)");
        text.ShouldContain("Manager of an organisation: " + organisation.NameEn);
        text.ShouldContain(person.Number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/grant")]
    [InlineData("/lock")]
    [InlineData("/withdraw/01900000-0000-7000-8000-000000000000")]
    [InlineData("/burn")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        using var administrator = await SignedInAccount.Begin(app, Role.Administrator);
        using var answer = await administrator.Browser.Get("/en/accounts/01900000-0000-7000-8000-000000000001" + path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
