using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Bank;

/// <summary>Keys stand on these pages: they open to methodologists alone.</summary>
[Collection(TheApplication.Name)]
public sealed class BankRightsTests(MeirimFixture app)
{
    public static readonly string[] Pages = ["/ru/testing/items", "/ru/testing/items/X", "/ru/testing/items/import", "/ru/testing/items/import/" + new string('0', 64), "/ru/testing/items/export", "/ru/testing/items/new", "/ru/testing/items/X/edit"];

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
    public async Task An_author_sees_own_questions_and_those_given_to_them_and_takes_nothing_in_or_out()
    {
        using var work = await WorkScene.Open(app);
        var (writer, other) = (await work.Author(), await work.Author());
        await work.Write(writer);
        var page = $"/ru/testing/items/{work.Code}";

        (await writer.Browser.Page("/ru/testing/items")).QuerySelectorAll("tbody th a").Select(a => a.TextContent).ShouldBe([work.Code]);
        (await writer.Browser.Page(page)).QuerySelectorAll("#enemy, #give, #retire").ShouldBeEmpty();
        (await other.Browser.Page("/ru/testing/items")).QuerySelectorAll("tbody th a").ShouldBeEmpty();
        foreach (var path in new[] { page, page + "/edit" }) (await other.Browser.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        foreach (var path in new[] { "import", "import?handler=Template", "import/" + new string('0', 64), "export" }) (await writer.Browser.Get("/ru/testing/items/" + path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        foreach (var handler in new[] { "Enemy", "Part", "Retire", "Try", "Live", "Give", "Take" }) (await work.Post(writer, handler)).Status.ShouldBe(HttpStatusCode.Forbidden, handler);
        foreach (var handler in new[] { "Submit", "Review", "Answer", "Text" }) (await work.Post(other, handler)).Status.ShouldBe(HttpStatusCode.NotFound, handler);

        await work.Give(other);
        (await other.Browser.Page("/ru/testing/items")).QuerySelectorAll("tbody th a").Select(a => a.TextContent).ShouldBe([work.Code]);
        await work.Take(other);
        (await other.Browser.Get(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_visitor_is_sent_to_sign_in()
    {
        using var visitor = app.Visitor();
        foreach (var page in Pages) (await visitor.Get(page)).StatusCode.ShouldBe(HttpStatusCode.Redirect, page);
    }
}
