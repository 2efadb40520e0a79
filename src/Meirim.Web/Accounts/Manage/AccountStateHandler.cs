using Meirim.Web.Accounts.SecondStep;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.AspNetCore.Identity;

namespace Meirim.Web.Accounts.Manage;

/// <summary>Locks and unlocks accounts, and helps those who have lost their password or their phone.</summary>
public sealed class AccountStateHandler(UserManager<Account> users, Authenticator authenticator, RecoveryCodes recovery, AccountActs acts, CountryClock clock)
{
    private const int LongestReason = 500;

    public async Task<Problem?> Lock(Actor actor, Guid accountId, string? seen, string? reason)
    {
        if (actor.AccountId == accountId) return AccountProblems.OwnAccountLock;
        if (await users.FindByIdAsync(accountId.ToString("D")) is not { } account) return AccountProblems.UnknownAccount;
        if (account.ConcurrencyStamp != seen) return AccountProblems.Stale;
        if (account.IsLocked) return AccountProblems.IsLocked;
        account.LockoutEnd = DateTimeOffset.MaxValue;
        return await Save(ActKind.AccountLocked, actor, account, reason);
    }

    public async Task<Problem?> Unlock(Actor actor, Guid accountId, string? seen, string? reason)
    {
        if (await users.FindByIdAsync(accountId.ToString("D")) is not { } account) return AccountProblems.UnknownAccount;
        if (account.ConcurrencyStamp != seen) return AccountProblems.Stale;
        if (!account.IsLocked) return AccountProblems.IsNotLocked;
        account.LockoutEnd = null;
        return await Save(ActKind.AccountUnlocked, actor, account, reason);
    }

    /// <summary>Takes the password away and gives the word for a link by which the person sets a new one; it is good once, for three days.</summary>
    public async Task<Outcome<string>> ResetPassword(Actor actor, Guid accountId, string? seen, string? reason)
    {
        if (await users.FindByIdAsync(accountId.ToString("D")) is not { } account) return AccountProblems.UnknownAccount;
        if (account.ConcurrencyStamp != seen) return AccountProblems.Stale;
        account.PasswordHash = null;
        if (await Save(ActKind.PasswordReset, actor, account, reason) is { } problem) return problem;
        return await users.GeneratePasswordResetTokenAsync(account);
    }

    /// <summary>For someone whose phone and recovery codes are gone.</summary>
    public async Task<Problem?> RemoveSecondStep(Actor actor, Guid accountId, string? seen, string? reason)
    {
        if (await users.FindByIdAsync(accountId.ToString("D")) is not { } account) return AccountProblems.UnknownAccount;
        if (account.ConcurrencyStamp != seen) return AccountProblems.Stale;
        if (!account.TwoFactorEnabled) return AccountProblems.SecondStepIsNotSet;
        await authenticator.Remove(account);
        await recovery.Remove(account);
        return await Save(ActKind.SecondStepRemoved, actor, account, reason);
    }

    /// <summary>Every session of the account ends with it.</summary>
    private async Task<Problem?> Save(ActKind kind, Actor actor, Account account, string? reason)
    {
        if (!Because(reason).Succeeded(out var why, out var problem)) return problem;
        acts.Append(Act.Now(kind, actor, clock, why), account);
        return (await users.UpdateSecurityStampAsync(account)).Problem();
    }

    /// <summary>The reason as the journal keeps it; refused when there is none, or a book.</summary>
    internal static Outcome<string> Because(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return AccountProblems.ReasonMissing;
        return reason.Trim() is { Length: <= LongestReason } why ? why : AccountProblems.ReasonTooLong.With(LongestReason);
    }
}
