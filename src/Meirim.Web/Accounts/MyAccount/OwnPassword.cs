using Meirim.Web.Journal;
using Microsoft.AspNetCore.Identity;

namespace Meirim.Web.Accounts.MyAccount;

/// <summary>Changing one's password; setting it by a link that an administrator handed over.</summary>
public sealed class OwnPassword(OwnAccount own, UserManager<Account> users)
{
    public async Task<Problem?> Change(Actor actor, Account account, string? current, string? wanted)
    {
        if (await own.WrongPassword(account, current) is { } wrong) return wrong;
        if (await Check(account, wanted) is { } refused) return refused;
        account.PasswordHash = users.PasswordHasher.HashPassword(account, wanted!);
        return await own.SaveAndEndOthers(ActKind.PasswordChanged, actor, account);
    }

    /// <summary>The account of a link that is still good; null when it was used, is older than three days or never was one.</summary>
    public async Task<Account?> OfLink(Guid accountId, string? token) =>
        token is not null && await users.FindByIdAsync(accountId.ToString("D")) is { IsLocked: false } account
        && await users.VerifyUserTokenAsync(account, users.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token)
            ? account : null;

    public async Task<Problem?> Set(Guid accountId, string? token, string? wanted)
    {
        if (await OfLink(accountId, token) is not { } account) return AccountProblems.LinkNoLongerGood;
        own.Append(ActKind.PasswordChanged, new Actor(account.Id, account.DisplayName, Role.AccountHolder), account);
        return (await users.ResetPasswordAsync(account, token!, wanted ?? "")).Problem();
    }

    private async Task<Problem?> Check(Account account, string? wanted)
    {
        foreach (var validator in users.PasswordValidators)
            if ((await validator.ValidateAsync(users, account, wanted)).Problem() is { } problem) return problem;
        return null;
    }
}
