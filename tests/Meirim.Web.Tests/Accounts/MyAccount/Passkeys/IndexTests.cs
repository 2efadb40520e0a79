using System.Net;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.MyAccount.Passkeys;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Path = "/en/account/passkeys", Form = "form#add";

    /// <summary>Makes a passkey for the one signed in.</summary>
    internal static async Task<HttpResponseMessage> Add(Browser browser, SoftwareKey key, string name, string? credential = null)
    {
        browser.Http.DefaultRequestHeaders.Remove("Origin");
        browser.Http.DefaultRequestHeaders.Add("Origin", browser.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        var options = await SoftwareKey.Options(browser, Path, Form);
        return await browser.Submit(Path, new Dictionary<string, string?> { ["Name"] = name, ["Credential"] = credential ?? key.Make(options) }, Form);
    }

    [Fact]
    public async Task A_passkey_is_added_under_its_name_and_journaled()
    {
        using var own = await SignedInAccount.Begin(app);
        using var key = new SoftwareKey(app.Address);
        using var answer = await Add(own.Browser, key, "  My phone ");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await own.Browser.Page(Path)).QuerySelector("tbody th")!.TextContent.ShouldBe("My phone");
        (await Journaled.Of(app, own.Account.Id)).Last().Kind.ShouldBe(ActKind.PasskeyAdded);
    }

    [Fact]
    public async Task A_passkey_needs_a_name()
    {
        using var own = await SignedInAccount.Begin(app);
        using var key = new SoftwareKey(app.Address);
        using var answer = await Add(own.Browser, key, " ");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector("#Name")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task What_no_device_made_is_refused()
    {
        using var own = await SignedInAccount.Begin(app);
        foreach (var wrong in new[] { "", "{}", "not json", "[]", """{"id":"x","rawId":"x","type":"public-key","response":{}}""" })
        {
            using var answer = await Add(own.Browser, null!, "Mine", wrong);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, wrong);
        }
    }

    [Fact]
    public async Task A_passkey_made_for_another_site_or_without_its_owner_is_refused()
    {
        using var own = await SignedInAccount.Begin(app);
        using var elsewhere = new SoftwareKey(app.Address) { Origin = "https://evil.example" };
        using var first = await Add(own.Browser, elsewhere, "Mine");
        first.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var unverified = new SoftwareKey(app.Address) { Verified = false };
        using var second = await Add(own.Browser, unverified, "Mine");
        second.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Options_without_the_forms_token_are_refused()
    {
        using var own = await SignedInAccount.Begin(app);
        using var body = new FormUrlEncodedContent([]);
        using var answer = await own.Browser.Http.PostAsync(new Uri(Path + "?handler=Options", UriKind.Relative), body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
