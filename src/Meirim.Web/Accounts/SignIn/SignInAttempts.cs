using System.Security.Cryptography;
using System.Text;
using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Accounts.SignIn;

/// <summary>
/// Five wrong guesses close the door for ten minutes. A guess is counted before it is looked at, in one statement of the
/// database: of ten at the same moment five are looked at. Counting afterwards would let all ten through.
/// </summary>
public sealed class SignInAttempts(MeirimDb db, CountryClock clock, Secrets secrets)
{
    public const int Allowed = 5;

    public static readonly TimeSpan Closed = TimeSpan.FromMinutes(10);

    private readonly byte[] _key = secrets.Derive("sign-in-attempts");

    /// <summary>Counts one guess at the e-mail's password. Null when the door is open, else the refusal.</summary>
    public Task<Problem?> Password(string email) => Count(PasswordKey(email));

    /// <summary>Counts one guess at the account's one-time code.</summary>
    public Task<Problem?> Code(Guid accountId) => Count(CodeKey(accountId));

    public Task PasswordWasRight(string email) => Forget(PasswordKey(email));

    public Task CodeWasRight(Guid accountId) => Forget(CodeKey(accountId));

    /// <summary>The refusal that a wrong password brings: the fifth says that the door is closed now.</summary>
    public async Task<Problem> WrongPassword(string email, Problem wrong) => await IsClosed(PasswordKey(email)) ?? wrong;

    public async Task<Problem> WrongCode(Guid accountId, Problem wrong) => await IsClosed(CodeKey(accountId)) ?? wrong;

    private string PasswordKey(string email) => Key("password", email.Trim().ToUpperInvariant());

    private string CodeKey(Guid accountId) => Key("code", accountId.ToString("D"));

    private string Key(string kind, string of) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{kind}:{of}")).AsSpan(0, 16));

    private async Task<Problem?> Count(string key)
    {
        var now = clock.Now;
        var until = now + Closed;
        var counted = await db.SignInAttempts
            .Where(a => a.Key == key && (a.Failures < Allowed || a.Until <= now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(a => a.Failures, a => a.Until <= now ? 1 : a.Failures + 1)
                .SetProperty(a => a.Until, until));
        if (counted > 0) return null;
        if (await IsClosed(key) is { } closed) return closed;
        await Begin(key);
        return await Count(key);
    }

    /// <summary>A row to count in; those that nobody needs any more go.</summary>
    private async Task Begin(string key)
    {
        var now = clock.Now;
        await db.SignInAttempts.Where(a => a.Until <= now).ExecuteDeleteAsync();
        var row = db.SignInAttempts.Add(new SignInAttempt { Key = key, Until = now + Closed });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            // another request began it at the same moment
        }
        row.State = EntityState.Detached;
    }

    private async Task<Problem?> IsClosed(string key)
    {
        var now = clock.Now;
        var until = await db.SignInAttempts.Where(a => a.Key == key && a.Failures >= Allowed && a.Until > now).Select(a => (DateTimeOffset?)a.Until).SingleOrDefaultAsync();
        return until is null ? null : AccountProblems.TooManyAttempts.With((int)Math.Ceiling((until.Value - now).TotalMinutes));
    }

    private Task<int> Forget(string key) => db.SignInAttempts.Where(a => a.Key == key).ExecuteDeleteAsync();
}
