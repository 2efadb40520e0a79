using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Accounts.SecondStep;

/// <summary>
/// Ten codes for the day on which the phone is lost; each opens the door once. The database holds keyed hashes: whoever
/// reads it cannot sign in.
/// </summary>
public sealed class RecoveryCodes(MeirimDb db, Secrets secrets)
{
    public const int Count = 10;

    /// <summary>Letters and digits that nobody mistakes for one another, read aloud or by hand.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const string Provider = "meirim-recovery";

    private readonly byte[] _key = secrets.Derive("recovery-codes");

    /// <summary>New codes in place of the old ones, to be saved by the caller and shown once.</summary>
    public async Task<string[]> Replace(Account account)
    {
        await Remove(account);
        // 30 signs, ten of them: 49 bits
        var codes = Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Alphabet, 10)).ToList();
        foreach (var code in codes)
            db.UserTokens.Add(new IdentityUserToken<Guid> { UserId = account.Id, LoginProvider = Provider, Name = Hash(account.Id, code) });
        return [.. codes.Select(c => c[..5] + "-" + c[5..])];
    }

    /// <summary>Marks the codes for removal; the caller saves.</summary>
    public async Task Remove(Account account) => db.UserTokens.RemoveRange(await Of(account.Id).ToListAsync());

    public Task<int> Left(Guid accountId) => Of(accountId).CountAsync();

    /// <summary>True when the code was one of the account's: it is used up by that. Of ten requests with one code one gets true.</summary>
    public async Task<bool> Use(Guid accountId, string typed)
    {
        var code = new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        if (code.Length != 10) return false;
        var hash = Hash(accountId, code);
        return await Of(accountId).Where(t => t.Name == hash).ExecuteDeleteAsync() == 1;
    }

    private IQueryable<IdentityUserToken<Guid>> Of(Guid accountId) => db.UserTokens.Where(t => t.UserId == accountId && t.LoginProvider == Provider);

    private string Hash(Guid accountId, string code) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes($"{accountId:D}:{code}")));
}
