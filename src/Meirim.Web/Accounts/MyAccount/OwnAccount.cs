using Meirim.Web.Accounts.SignIn;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.AspNetCore.Identity;

namespace Meirim.Web.Accounts.MyAccount;

/// <summary>The account of the one who sends this request, and the ways in which they change it: an act each.</summary>
public sealed class OwnAccount(
    UserManager<Account> users, SignInManager<Account> sessions, SignInAttempts attempts, AccountActs acts, CountryClock clock, IHttpContextAccessor http)
{
    public async Task<Account> Get() =>
        await users.GetUserAsync(http.HttpContext!.User) ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The refusal when this is not the account's password. Guesses are counted with those of signing in.</summary>
    public async Task<Problem?> WrongPassword(Account account, string? password)
    {
        if (string.IsNullOrEmpty(password)) return AccountProblems.PasswordMissing;
        if (await attempts.Password(account.Email!) is { } closed) return closed;
        if (!await users.CheckPasswordAsync(account, password)) return await attempts.WrongPassword(account.Email!, AccountProblems.WrongCurrentPassword);
        await attempts.PasswordWasRight(account.Email!);
        return null;
    }

    /// <summary>Adds the act's journal entry to what is saved next.</summary>
    public void Append(ActKind kind, Actor actor, Account account) => acts.Append(Act.Now(kind, actor, clock), account);

    /// <summary>Saves with the act's journal entry, and ends every other session of the account; this one goes on.</summary>
    public async Task<Problem?> SaveAndEndOthers(ActKind kind, Actor actor, Account account)
    {
        Append(kind, actor, account);
        if ((await users.UpdateSecurityStampAsync(account)).Problem() is { } problem) return problem;
        await sessions.RefreshSignInAsync(account);
        return null;
    }
}
