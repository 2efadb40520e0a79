using Meirim.Web.Countries;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Accounts.SecondStep;

/// <summary>The secret that an account shares with its authenticator, encrypted under the secret of the deployment.</summary>
public sealed class Authenticator(MeirimDb db, CountryClock clock, Secrets secrets)
{
    private const string Provider = "meirim", Name = "authenticator";

    private readonly byte[] _key = secrets.Derive("authenticator");

    /// <summary>Keeps the secret; the caller saves.</summary>
    public async Task Set(Account account, byte[] secret)
    {
        var value = Convert.ToBase64String(Sealing.Seal(_key, secret));
        if (await Kept(account) is { } kept) kept.Value = value;
        else db.UserTokens.Add(new IdentityUserToken<Guid> { UserId = account.Id, LoginProvider = Provider, Name = Name, Value = value });
        account.TwoFactorEnabled = true;
    }

    /// <summary>Forgets the secret; the caller saves.</summary>
    public async Task Remove(Account account)
    {
        if (await Kept(account) is { } kept) db.UserTokens.Remove(kept);
        account.TwoFactorEnabled = false;
    }

    private Task<IdentityUserToken<Guid>?> Kept(Account account) =>
        db.UserTokens.SingleOrDefaultAsync(t => t.UserId == account.Id && t.LoginProvider == Provider && t.Name == Name);

    /// <summary>True when the code is right now and was not used before: of ten requests with one code one gets true.</summary>
    public async Task<bool> Use(Guid accountId, string code)
    {
        var kept = await db.UserTokens.AsNoTracking().SingleOrDefaultAsync(t => t.UserId == accountId && t.LoginProvider == Provider && t.Name == Name);
        if (kept?.Value is null || OneTimeCode.Find(Sealing.Open(_key, Convert.FromBase64String(kept.Value)), code, clock.Now) is not { } step) return false;
        return await db.Users.Where(a => a.Id == accountId && (a.LastCodeStep == null || a.LastCodeStep < step))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastCodeStep, step)) == 1;
    }
}
