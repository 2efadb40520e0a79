using Meirim.Web.Accounts;
using Microsoft.Playwright;

namespace Meirim.BrowserTests.SigningIn;

/// <summary>A passkey from making it to signing in with it, with the authenticator that Chromium itself imitates.</summary>
[Collection(TheBrowser.Name)]
public sealed class PasskeyJourney(Chromium chromium)
{
    [SkippableFact]
    public async Task A_passkey_is_made_signs_in_and_is_removed()
    {
        await using var visitor = await chromium.Open(360);
        var page = visitor.Page;
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await Authenticator(devTools);
        var account = await Web.Tests.Infrastructure.Accounts.Create(chromium.Meirim.Services, [Role.Registrar]);

        await visitor.Go(Address("/en/sign-in"));
        await page.Locator("[name=Email]").FillAsync(account.Email!);
        await page.Locator("[name=Password]").FillAsync(Web.Tests.Infrastructure.Accounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));

        await visitor.Go(Address("/en/account/passkeys"));
        await page.Locator("[name=Name]").FillAsync("My phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/account?done=passkey-added");
        await visitor.Go(Address("/en/account/passkeys"));
        await Assertions.Expect(page.Locator("tbody th")).ToHaveTextAsync("My phone");
        await visitor.ShouldBeFine("account-passkeys-en");

        await SignOut(visitor);
        await visitor.Go(Address("/en/sign-in?returnUrl=%2Fkk%2Faccount"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/kk/account");
        (await page.Locator("main").InnerTextAsync()).ShouldContain(account.Email!);

        await visitor.Go(Address("/en/account/passkeys"));
        await page.Locator("tbody a").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/account?done=passkey-removed");

        // the device still has it; here nobody knows it any more
        await SignOut(visitor);
        await visitor.Go(Address("/en/sign-in"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/sign-in/passkey");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not accepted");
    }

    [SkippableFact]
    public async Task Declining_leaves_the_page_as_it_was_with_a_word_about_it()
    {
        await using var visitor = await chromium.Open(360);
        var page = visitor.Page;
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await Authenticator(devTools, verified: false);
        await visitor.Go(Address("/ru/sign-in"));
        await page.Locator("form[data-passkey] button").ClickAsync();
        await Assertions.Expect(page.Locator("form[data-passkey] [role=alert]")).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Locator("form[data-passkey] button")).ToBeEnabledAsync();
    }

    [SkippableFact]
    public async Task Without_script_nobody_is_offered_what_would_not_work()
    {
        await using var visitor = await chromium.Open(360, script: false);
        await visitor.Go("/ru/sign-in");
        (await visitor.Page.Locator("form[data-passkey]").IsVisibleAsync()).ShouldBeFalse();
        (await visitor.Page.Locator("[name=Password]").IsVisibleAsync()).ShouldBeTrue();
    }

    /// <summary>A passkey belongs to a name, never to a number: localhost in place of 127.0.0.1.</summary>
    private string Address(string path) => new UriBuilder(chromium.Meirim.Address) { Host = "localhost" }.Uri.GetLeftPart(UriPartial.Authority) + path;

    private async Task SignOut(BrowserPage visitor)
    {
        await visitor.Go(Address("/en/sign-out"));
        await visitor.Page.Locator("main button").ClickAsync();
        await visitor.Page.WaitForURLAsync("**/en/");
    }

    private static async Task Authenticator(ICDPSession devTools, bool verified = true)
    {
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = verified,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
