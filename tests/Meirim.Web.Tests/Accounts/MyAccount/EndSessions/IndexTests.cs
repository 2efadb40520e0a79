using System.Net;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.MyAccount.EndSessions;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_at_once()
    {
        using var own = await SignedInAccount.Begin(app);
        var (account, browser) = own;
        using var other = await own.Another(app);
        using var answer = await browser.Submit("/en/account/end-sessions", new Dictionary<string, string?>());
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var one in new[] { browser, other })
        {
            using var ended = await one.Get("/en/account");
            ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
        (await Journaled.Of(app, account.Id)).Last().Kind.ShouldBe(ActKind.SessionsEnded);
    }
}
