using Meirim.Web.Accounts.SecondStep;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Accounts.MyAccount;

/// <summary>One's own account: who one is here, and what guards it.</summary>
[Needs(Role.AccountHolder)]
public sealed class IndexModel(OwnAccount own, UserManager<Account> users, RecoveryCodes recovery, MeirimDb db, RoleWords words) : MeirimPage
{
    /// <summary>What was done a moment ago, to be said once: the end of a text's key.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public Account Account { get; private set; } = null!;

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public int Passkeys { get; private set; }

    public int RecoveryLeft { get; private set; }

    public string? DoneKey => Done is not null && Texts.Has("account.done." + Done) ? "account.done." + Done : null;

    public async Task OnGet()
    {
        Account = await own.Get();
        Passkeys = (await users.GetPasskeysAsync(Account)).Count;
        RecoveryLeft = await recovery.Left(Account.Id);
        var roles = await db.AccountRoles.AsNoTracking().Where(r => r.AccountId == Account.Id)
            .Select(r => new { r.Role, r.Region, Organisation = db.Organisations.FirstOrDefault(o => o.Id == r.OrganisationId) }).ToListAsync();
        Roles = [.. roles.OrderBy(r => r.Role).Select(r => words.Role(r.Role, r.Region, r.Organisation))];
    }
}
