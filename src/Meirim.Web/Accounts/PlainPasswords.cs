using Microsoft.AspNetCore.Identity;

namespace Meirim.Web.Accounts;

/// <summary>
/// Refuses passwords that are long and yet the first to be guessed: few different signs, or the person's own e-mail or name.
/// Length and this in place of rules about kinds of signs (NIST SP 800-63B, 5.1.1.2).
/// </summary>
internal sealed class PlainPasswords : IPasswordValidator<Account>
{
    public const string Code = "PasswordTooPlain";

    private const int DifferentSigns = 6, WordLength = 4;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var plain = password is null || password.Distinct().Count() < DifferentSigns
            || OwnWords(user).Any(w => password.Replace(w, "", StringComparison.OrdinalIgnoreCase).Length < 8);
        return Task.FromResult(plain ? IdentityResult.Failed(new IdentityError { Code = Code, Description = Code }) : IdentityResult.Success);
    }

    private static IEnumerable<string> OwnWords(Account account) =>
        [.. (account.Email ?? "").Split('@').Concat(account.DisplayName.Split(' ')).Where(w => w.Length >= WordLength)];
}
