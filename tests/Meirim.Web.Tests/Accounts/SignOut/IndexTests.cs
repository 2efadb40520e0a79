using System.Net;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.SignOut;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Looking_at_the_page_ends_nothing_the_button_does()
    {
        using var own = await SignedInAccount.Begin(app);
        var page = await own.Browser.Page("/en/sign-out");
        await own.Browser.Page("/en/account");
        using var answer = await own.Browser.Submit(page, "/en/sign-out", new Dictionary<string, string?>());
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/en/");
        using var after = await own.Browser.Get("/en/account");
        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Another_site_cannot_sign_someone_out()
    {
        using var own = await SignedInAccount.Begin(app);
        using var body = new FormUrlEncodedContent([]);
        using var answer = await own.Browser.Http.PostAsync(new Uri("/en/sign-out", UriKind.Relative), body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await own.Browser.Page("/en/account");
    }
}
