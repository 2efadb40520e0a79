using System.Net;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts.SecondStep;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.MyAccount.SetUpCodes;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Codes_are_set_up_only_with_a_right_code_and_ends_other_sessions()
    {
        using var own = await SignedInAccount.Begin(app);
        var (account, browser) = own;
        using var other = await own.Another(app);

        var page = await browser.Page("/en/account/codes");
        page.QuerySelector("main svg path")!.GetAttribute("d")!.Length.ShouldBeGreaterThan(1000);
        using var wrong = await browser.Submit(page, "/en/account/codes", new Dictionary<string, string?> { ["Code"] = "000000" });
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var again = await Browser.Read(wrong);
        again.QuerySelector("main strong.m-code")!.TextContent.ShouldBe(page.QuerySelector("main strong.m-code")!.TextContent, "the phone keeps what it scanned");

        using var right = await browser.Submit(again, "/en/account/codes", new Dictionary<string, string?> { ["Code"] = Phone.Read(again).Code(app.Clock) });
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Browser.Read(right)).QuerySelectorAll("main ul.m-code li").Length.ShouldBe(10);
        using var ended = await other.Get("/en/account");
        ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Journaled.Of(app, account.Id)).Last().Kind.ShouldBe(ActKind.SecondStepSet);
    }

    [Fact]
    public async Task A_ticket_of_another_account_sets_nothing_up()
    {
        using var one = await SignedInAccount.Begin(app);
        using var another = await SignedInAccount.Begin(app);
        var (victim, thief) = (one.Browser, another.Browser);
        var stolen = await thief.Page("/en/account/codes");
        using var answer = await victim.Submit("/en/account/codes", new Dictionary<string, string?>
        {
            ["Ticket"] = stolen.QuerySelector("[name=Ticket]")!.GetAttribute("value"),
            ["Code"] = Phone.Read(stolen).Code(app.Clock),
        });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await victim.Page("/en/account")).QuerySelector("main")!.TextContent.ShouldContain("Not set up");
    }
}
