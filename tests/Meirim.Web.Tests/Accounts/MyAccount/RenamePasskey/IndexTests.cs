using System.Net;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.MyAccount.RenamePasskey;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_passkey_is_renamed_and_removed_each_with_its_entry()
    {
        using var own = await SignedInAccount.Begin(app);
        using var key = new SoftwareKey(app.Address);
        (await Passkeys.IndexTests.Add(own.Browser, key, "Old name")).Dispose();
        var path = "/en/account/passkeys/" + key.Id;

        using var nameless = await own.Browser.Submit(path, new Dictionary<string, string?> { ["Name"] = "" }, "form#rename");
        nameless.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var renamed = await own.Browser.Submit(path, new Dictionary<string, string?> { ["Name"] = "New name" }, "form#rename");
        renamed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await own.Browser.Page("/en/account/passkeys")).QuerySelector("tbody th")!.TextContent.ShouldBe("New name");

        using var removed = await own.Browser.Submit(path, new Dictionary<string, string?>(), "form#remove");
        removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await own.Browser.Page("/en/account/passkeys")).QuerySelector("tbody").ShouldBeNull();
        (await Journaled.Of(app, own.Account.Id)).Select(e => e.Kind).TakeLast(3).ShouldBe([ActKind.PasskeyAdded, ActKind.PasskeyRenamed, ActKind.PasskeyRemoved]);
    }

    [Fact]
    public async Task The_passkey_of_another_is_not_to_be_found()
    {
        using var owner = await SignedInAccount.Begin(app);
        using var key = new SoftwareKey(app.Address);
        (await Passkeys.IndexTests.Add(owner.Browser, key, "Mine")).Dispose();
        using var other = await SignedInAccount.Begin(app);
        foreach (var id in new[] { key.Id, "AAAA", "not*base64" })
        {
            using var answer = await other.Browser.Get("/en/account/passkeys/" + id);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, id);
        }
        var page = await owner.Browser.Page("/en/account/passkeys/" + key.Id);
        using var posted = await other.Browser.Submit(page, "/en/account/passkeys/" + key.Id, new Dictionary<string, string?>
        {
            ["__RequestVerificationToken"] = (await other.Browser.Page("/en/account/password")).QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value"),
        }, "form#remove");
        posted.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
