using Meirim.Web.Accounts;

namespace Meirim.BrowserTests.SigningIn;

/// <summary>Every page about accounts, narrow and wide, in both languages of the state.</summary>
[Collection(TheBrowser.Name)]
public sealed class AccountPagesJourney(Chromium chromium)
{
    [SkippableTheory]
    [InlineData("kk", 360), InlineData("kk", 1280), InlineData("ru", 360), InlineData("ru", 1280)]
    public async Task The_way_in_is_fine(string language, int width)
    {
        await using var visitor = await chromium.Open(width);
        await visitor.Go($"/{language}/sign-in");
        await visitor.ShouldBeFine($"sign-in-{language}");
        await visitor.Page.Locator("[name=Email]").FillAsync("nobody@meirim.example");
        await visitor.Page.Locator("main button[type=submit]").First.ClickAsync();
        await visitor.Page.Locator("[data-errors]").WaitForAsync();
        await visitor.ShouldNotScrollSideways("refused");
        await visitor.ShouldBeAccessible("refused");
        await visitor.Keep($"sign-in-refused-{language}");
    }

    [SkippableTheory]
    [InlineData("kk", 360), InlineData("kk", 1280), InlineData("ru", 360), InlineData("ru", 1280)]
    public async Task Ones_own_account_is_fine(string language, int width)
    {
        await using var registrar = await chromium.OpenAs(width, new Grant(Role.Registrar, "71"));
        foreach (var (path, name) in new[] { ("", "account"), ("/codes", "account-codes"), ("/passkeys", "account-passkeys"), ("/password", "account-password"), ("/end-sessions", "account-end-sessions") })
        {
            await registrar.Go($"/{language}/account{path}");
            await registrar.ShouldBeFine($"{name}-{language}");
        }
    }

    [SkippableTheory]
    [InlineData("kk", 360), InlineData("kk", 1280), InlineData("ru", 360), InlineData("ru", 1280)]
    public async Task The_accounts_of_others_are_fine(string language, int width)
    {
        await using var administrator = await chromium.OpenAs(width, Role.Administrator);
        var account = await Web.Tests.Infrastructure.Accounts.Create(chromium.Meirim.Services, [new Grant(Role.Registrar, "71"), new Grant(Role.Methodologist)]);
        foreach (var (path, name) in new[]
        {
            ("", "accounts"), ("/new", "accounts-new"), ($"/{account.Id}", "accounts-one"), ($"/{account.Id}/grant", "accounts-grant"),
            ($"/{account.Id}/withdraw/{account.Roles[0].Id}", "accounts-withdraw"), ($"/{account.Id}/lock", "accounts-lock"),
        })
        {
            await administrator.Go($"/{language}/accounts{path}");
            await administrator.ShouldBeFine($"{name}-{language}");
        }
    }
}
