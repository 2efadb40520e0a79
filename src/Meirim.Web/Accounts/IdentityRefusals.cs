using Microsoft.AspNetCore.Identity;

namespace Meirim.Web.Accounts;

/// <summary>What ASP.NET Core Identity refuses, said as a problem of ours.</summary>
internal static class IdentityRefusals
{
    public const int PasswordLength = 12;

    /// <summary>The problem; null when it succeeded.</summary>
    public static Problem? Problem(this IdentityResult result)
    {
        if (result.Succeeded) return null;
        var codes = result.Errors.Select(e => e.Code).ToHashSet(StringComparer.Ordinal);
        if (codes.Contains(nameof(IdentityErrorDescriber.PasswordTooShort))) return AccountProblems.PasswordTooShort.With(PasswordLength);
        if (codes.Contains(PlainPasswords.Code)) return AccountProblems.PasswordTooPlain;
        if (codes.Contains(nameof(IdentityErrorDescriber.PasswordMismatch))) return AccountProblems.WrongCurrentPassword;
        if (codes.Contains(nameof(IdentityErrorDescriber.ConcurrencyFailure))) return AccountProblems.Stale;
        if (codes.Contains(nameof(IdentityErrorDescriber.InvalidToken))) return AccountProblems.LinkNoLongerGood;
        if (codes.Contains(nameof(IdentityErrorDescriber.InvalidEmail)) || codes.Contains(nameof(IdentityErrorDescriber.InvalidUserName))) return AccountProblems.EmailUnreadable;
        if (codes.Contains(nameof(IdentityErrorDescriber.DuplicateEmail)) || codes.Contains(nameof(IdentityErrorDescriber.DuplicateUserName))) return AccountProblems.EmailTaken;
        throw new InvalidOperationException("Identity refused: " + string.Join("; ", codes));
    }
}
