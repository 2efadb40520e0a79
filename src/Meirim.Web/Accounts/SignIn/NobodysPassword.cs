using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Meirim.Web.Accounts.SignIn;

/// <summary>Takes as long to say no as a real account takes: the time of an answer tells nothing.</summary>
public sealed class NobodysPassword
{
    private readonly PasswordHasher<Account> _hasher;
    private readonly string _hash;

    public NobodysPassword(IOptions<PasswordHasherOptions> options)
    {
        _hasher = new PasswordHasher<Account>(options);
        _hash = _hasher.HashPassword(new Account(), Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
    }

    /// <summary>Always false: nobody knows the password that was hashed.</summary>
    public bool Check(string password) => _hasher.VerifyHashedPassword(new Account(), _hash, password) != PasswordVerificationResult.Failed;
}
