using System.Net;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts.SecondStep;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.MyAccount.RemoveCodes;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Path = "/en/account/codes/remove";

    private static Dictionary<string, string?> With(string password) => new() { ["Password"] = password };

    [Fact]
    public async Task Codes_are_removed_with_the_password_only()
    {
        using var own = await SignedInAccount.Begin(app);
        await Phone.SetUp(own.Browser, app.Clock);
        using var wrong = await own.Browser.Submit(Path, With("not this one"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var right = await own.Browser.Submit(Path, With(SignedInAccount.Password));
        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await own.Browser.Page(right.Headers.Location!.ToString())).QuerySelector("[role=status]")!.TextContent.ShouldContain("removed");
        (await Journaled.Of(app, own.Account.Id)).Last().Kind.ShouldBe(ActKind.SecondStepRemoved);

        using var plain = await own.Another(app);
        await plain.Page("/en/account");
    }

    [Fact]
    public async Task Guesses_at_the_password_are_counted_here_too()
    {
        using var own = await SignedInAccount.Begin(app);
        await Phone.SetUp(own.Browser, app.Clock);
        for (int i = 0; i < 4; i++)
        {
            using var wrong = await own.Browser.Submit(Path, With("not this one"));
            wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
        using var fifth = await own.Browser.Submit(Path, With("not this one"));
        fifth.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        using var right = await own.Browser.Submit(Path, With(SignedInAccount.Password));
        right.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Without_one_time_codes_there_is_nothing_to_remove()
    {
        using var own = await SignedInAccount.Begin(app);
        using var answer = await own.Browser.Submit(Path, With(SignedInAccount.Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }
}
