using System.Buffers.Text;
using Meirim.Web.Journal;
using Microsoft.AspNetCore.Identity;

namespace Meirim.Web.Accounts.MyAccount;

/// <summary>Adding, renaming and removing one's own passkeys.</summary>
public sealed class OwnPasskeys(OwnAccount own, UserManager<Account> users, SignInManager<Account> sessions)
{
    public const int NameLength = 60;

    /// <summary>What the browser needs to make a passkey, as JSON.</summary>
    public Task<string> Options(Account account) => sessions.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
    {
        Id = account.Id.ToString("D"),
        Name = account.Email!,
        DisplayName = account.DisplayName,
    });

    public async Task<Problem?> Add(Actor actor, Account account, string? name, string? credential)
    {
        if (Named(name) is not { } clean) return AccountProblems.PasskeyNameMissing;
        if (string.IsNullOrEmpty(credential)) return AccountProblems.PasskeyRefused;
        PasskeyAttestationResult made;
        try
        {
            made = await sessions.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // nothing was begun in this browser, or too long ago
            return AccountProblems.PasskeyRefused;
        }
        if (!made.Succeeded || made.UserEntity.Id != account.Id.ToString("D")) return AccountProblems.PasskeyRefused;
        made.Passkey.Name = clean;
        own.Append(ActKind.PasskeyAdded, actor, account);
        return (await users.AddOrUpdatePasskeyAsync(account, made.Passkey)).Problem();
    }

    public async Task<Problem?> Rename(Actor actor, Account account, string? id, string? name)
    {
        if (Named(name) is not { } clean) return AccountProblems.PasskeyNameMissing;
        if (await Find(account, id) is not { } passkey) return AccountProblems.UnknownPasskey;
        passkey.Name = clean;
        own.Append(ActKind.PasskeyRenamed, actor, account);
        return (await users.AddOrUpdatePasskeyAsync(account, passkey)).Problem();
    }

    public async Task<Problem?> Remove(Actor actor, Account account, string? id)
    {
        if (await Find(account, id) is not { } passkey) return AccountProblems.UnknownPasskey;
        own.Append(ActKind.PasskeyRemoved, actor, account);
        return (await users.RemovePasskeyAsync(account, passkey.CredentialId)).Problem();
    }

    private static string? Named(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim() is { Length: <= NameLength } clean ? clean : name.Trim()[..NameLength];

    private async Task<UserPasskeyInfo?> Find(Account account, string? id) =>
        id is not null && Base64Url.IsValid(id) ? await users.GetPasskeyAsync(account, Base64Url.DecodeFromChars(id)) : null;
}
