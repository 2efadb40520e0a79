using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Accounts.SecondStep;

/// <summary>Whether the one who is signed in works for others here and is guarded by a password alone.</summary>
public sealed class SecondStepOffer(SignedIn signedIn, MeirimDb db)
{
    private static readonly Role[] Staff = [Role.Registrar, Role.Methodologist, Role.Administrator, Role.OrganisationManager, Role.HelpDesk, Role.Proctor, Role.Author];

    public async Task<bool> IsDue() =>
        await signedIn.Account() is { TwoFactorEnabled: false } account
        && await signedIn.As(Staff) is not null
        && !await db.UserPasskeys.AnyAsync(p => p.UserId == account.Id);
}
