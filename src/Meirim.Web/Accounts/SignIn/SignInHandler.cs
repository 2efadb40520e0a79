using System.Security.Claims;
using Meirim.Web.Accounts.SecondStep;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Meirim.Web.Accounts.SignIn;

/// <summary>Checks who someone is, and begins the session: password, then the one-time code of those who have set it up; or a passkey alone.</summary>
public sealed class SignInHandler(
    UserManager<Account> users, SignInManager<Account> sessions, SignInAttempts attempts, Authenticator authenticator, RecoveryCodes recovery,
    NobodysPassword nobody, IHttpContextAccessor http)
{
    /// <summary>The first step. An e-mail without an account takes the same way and as long: nobody learns whose e-mail is known.</summary>
    public async Task<Outcome<SignInStep>> WithPassword(string email, string password)
    {
        if (await attempts.Password(email) is { } closed) return closed;
        var account = await users.FindByEmailAsync(email);
        var right = account?.PasswordHash is null ? nobody.Check(password) : await users.CheckPasswordAsync(account, password);
        // an e-mail that nobody has confirmed opens nothing, and nobody learns that it is known
        if (!right || !account!.EmailConfirmed) return await attempts.WrongPassword(email, AccountProblems.WrongSignIn);
        await attempts.PasswordWasRight(email);
        if (account!.IsLocked) return AccountProblems.AccountLocked;
        if (!account.TwoFactorEnabled) return await Begin(account);
        await http.HttpContext!.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, HalfSignedIn(account.Id));
        return SignInStep.Code;
    }

    /// <summary>True while the second step is open: the password was right a few minutes ago in this browser.</summary>
    public async Task<bool> AwaitsCode() => await sessions.GetTwoFactorAuthenticationUserAsync() is not null;

    /// <summary>The second step: six digits of the authenticator, or a recovery code.</summary>
    public async Task<Outcome<SignInStep>> WithCode(string code)
    {
        if (await sessions.GetTwoFactorAuthenticationUserAsync() is not { } account) return AccountProblems.SecondStepTooLate;
        if (await attempts.Code(account.Id) is { } closed) return closed;
        if (!await authenticator.Use(account.Id, code) && !await recovery.Use(account.Id, code)) return await attempts.WrongCode(account.Id, AccountProblems.WrongCode);
        await attempts.CodeWasRight(account.Id);
        await http.HttpContext!.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        return account.IsLocked ? AccountProblems.AccountLocked : await Begin(account);
    }

    /// <summary>What the browser needs to ask its owner for a passkey, as JSON.</summary>
    public Task<string> PasskeyOptions() => sessions.MakePasskeyRequestOptionsAsync(null);

    /// <summary>A passkey is both steps at once: something held, and a finger, a face or a PIN.</summary>
    public async Task<Outcome<SignInStep>> WithPasskey(string credential)
    {
        PasskeyAssertionResult<Account> result;
        try
        {
            result = await sessions.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // the browser began no passkey sign-in, or began it too long ago
            return AccountProblems.PasskeyRefused;
        }
        if (!result.Succeeded) return AccountProblems.PasskeyRefused;
        if (result.User.IsLocked) return AccountProblems.AccountLocked;
        // keeps the authenticator's counter, by which a copy is found
        var kept = await users.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return kept.Succeeded ? await Begin(result.User) : AccountProblems.PasskeyRefused;
    }

    private async Task<SignInStep> Begin(Account account)
    {
        await sessions.SignInAsync(account, isPersistent: false);
        return SignInStep.Done;
    }

    private static ClaimsPrincipal HalfSignedIn(Guid accountId) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, accountId.ToString("D"))], IdentityConstants.TwoFactorUserIdScheme));
}
