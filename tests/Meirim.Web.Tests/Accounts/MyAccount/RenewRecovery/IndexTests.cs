using System.Net;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts.SecondStep;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.MyAccount.RenewRecovery;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Path = "/en/account/recovery-codes";

    private static Dictionary<string, string?> With(string password) => new() { ["Password"] = password };

    [Theory]
    [InlineData("not this one")]
    [InlineData("")]
    public async Task New_codes_take_the_password(string password)
    {
        using var own = await SignedInAccount.Begin(app);
        await Phone.SetUp(own.Browser, app.Clock);
        using var answer = await own.Browser.Submit(Path, With(password));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector("#Password")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task New_codes_take_the_place_of_the_old_ones()
    {
        using var own = await SignedInAccount.Begin(app);
        var (_, first) = await Phone.SetUp(own.Browser, app.Clock);
        using var answer = await own.Browser.Submit(Path, With(SignedInAccount.Password));
        var second = (await Browser.Read(answer)).QuerySelectorAll("main ul.m-code li").Select(li => li.TextContent).ToList();
        second.Count.ShouldBe(10);
        second.Intersect(first).ShouldBeEmpty();
        (await Journaled.Of(app, own.Account.Id)).Last().Kind.ShouldBe(ActKind.RecoveryCodesMade);

        using var later = app.Visitor();
        using var half = await later.Submit("/en/sign-in", new Dictionary<string, string?> { ["Email"] = own.Account.Email, ["Password"] = SignedInAccount.Password });
        using var old = await later.Submit("/en/sign-in/code", new Dictionary<string, string?> { ["Code"] = first[0] });
        old.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var now = await later.Submit("/en/sign-in/code", new Dictionary<string, string?> { ["Code"] = second[0] });
        now.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Without_one_time_codes_there_are_none()
    {
        using var own = await SignedInAccount.Begin(app);
        using var answer = await own.Browser.Submit(Path, With(SignedInAccount.Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }
}
