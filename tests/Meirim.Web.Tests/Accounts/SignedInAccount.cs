using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts;

/// <summary>An account and a browser signed in with it.</summary>
internal sealed record SignedInAccount(Account Account, Browser Browser) : IDisposable
{
    public const string Password = Infrastructure.Accounts.Password;

    public static async Task<SignedInAccount> Begin(MeirimFixture app, params Grant[] grants)
    {
        var account = await Infrastructure.Accounts.Create(app.Services, grants.Length == 0 ? [Role.Registrar] : grants);
        var browser = app.Visitor();
        await browser.SignIn(account.Email!, Password);
        return new SignedInAccount(account, browser);
    }

    /// <summary>Another browser of the same person.</summary>
    public async Task<Browser> Another(MeirimFixture app)
    {
        var browser = app.Visitor();
        await browser.SignIn(Account.Email!, Password);
        return browser;
    }

    public void Dispose() => Browser.Dispose();
}
