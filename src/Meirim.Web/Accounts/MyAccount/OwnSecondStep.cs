using Meirim.Web.Accounts.SecondStep;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.AspNetCore.DataProtection;
using System.Security.Cryptography;

namespace Meirim.Web.Accounts.MyAccount;

/// <summary>Setting up, renewing and removing one's own one-time codes.</summary>
public sealed class OwnSecondStep(OwnAccount own, Authenticator authenticator, RecoveryCodes recovery, CountryClock clock, IDataProtectionProvider protection)
{
    /// <summary>A new secret for the authenticator, not kept anywhere yet, and the ticket that brings it back with the first code.</summary>
    public (byte[] Secret, string Ticket) Offer(Account account)
    {
        var secret = OneTimeCode.NewSecret();
        return (secret, Tickets(account).Protect(Convert.ToBase64String(secret), TimeSpan.FromHours(1)));
    }

    /// <summary>The secret of a ticket; null when it is not one of this account or older than an hour.</summary>
    public byte[]? Offered(Account account, string? ticket)
    {
        try
        {
            return ticket is null ? null : Convert.FromBase64String(Tickets(account).Unprotect(ticket));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Keeps the secret once a code shows that the authenticator has it. Gives the recovery codes, to be shown once.</summary>
    public async Task<Outcome<string[]>> Set(Actor actor, Account account, byte[] secret, string? code)
    {
        if (account.TwoFactorEnabled) return AccountProblems.SecondStepIsSet;
        if (OneTimeCode.Find(secret, code ?? "", clock.Now) is not { } step) return AccountProblems.WrongCode;
        account.LastCodeStep = step;
        await authenticator.Set(account, secret);
        var codes = await recovery.Replace(account);
        return await own.SaveAndEndOthers(ActKind.SecondStepSet, actor, account) is { } problem ? problem : codes;
    }

    public async Task<Outcome<string[]>> NewRecoveryCodes(Actor actor, Account account, string? password)
    {
        if (!account.TwoFactorEnabled) return AccountProblems.SecondStepIsNotSet;
        if (await own.WrongPassword(account, password) is { } wrong) return wrong;
        var codes = await recovery.Replace(account);
        return await own.SaveAndEndOthers(ActKind.RecoveryCodesMade, actor, account) is { } problem ? problem : codes;
    }

    public async Task<Problem?> Remove(Actor actor, Account account, string? password)
    {
        if (!account.TwoFactorEnabled) return AccountProblems.SecondStepIsNotSet;
        if (await own.WrongPassword(account, password) is { } wrong) return wrong;
        await authenticator.Remove(account);
        await recovery.Remove(account);
        return await own.SaveAndEndOthers(ActKind.SecondStepRemoved, actor, account);
    }

    private ITimeLimitedDataProtector Tickets(Account account) =>
        protection.CreateProtector("authenticator-offer", account.Id.ToString("D")).ToTimeLimitedDataProtector();
}
