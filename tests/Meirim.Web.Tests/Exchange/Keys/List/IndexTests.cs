using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Exchange.Keys.List;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task An_administrator_sees_each_key_by_its_ending_and_never_whole()
    {
        var (key, text) = await TestKeys.Make(app.Services, "search", 42);
        using var administrator = await app.SignedInAs(Role.Administrator);
        foreach (var language in new[] { "kk", "ru", "en", "lv" })
        {
            var page = (await administrator.Page($"/{language}/exchange/keys")).QuerySelector("main")!;
            page.TextContent.ShouldContain("…" + key.Ending);
            page.TextContent.ShouldContain("42");
            page.InnerHtml.ShouldNotContain(text);
        }
    }

    [Fact]
    public async Task Nobody_else_does()
    {
        using var visitor = app.Visitor();
        using var sent = await visitor.Get("/en/exchange/keys");
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var role in new[] { Role.Registrar, Role.Methodologist, Role.OrganisationManager })
        {
            using var other = await app.SignedInAs(role);
            foreach (var path in new[] { "/en/exchange/keys", "/en/exchange/keys/new" })
            {
                using var answer = await other.Get(path);
                answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{role} {path}");
            }
        }
    }
}
