using Microsoft.AspNetCore.Identity;

namespace Meirim.Web.Accounts.SignIn;

/// <summary>Checks an e-mail and a password and begins the session.</summary>
public sealed class SignInHandler(UserManager<Account> users, SignInManager<Account> sessions)
{
    public async Task<Outcome<Account>> SignIn(string email, string password)
    {
        var account = await users.FindByEmailAsync(email);
        if (account is null || !await users.CheckPasswordAsync(account, password)) return AccountProblems.WrongSignIn;
        await sessions.SignInAsync(account, isPersistent: false);
        return account;
    }
}
