using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Accounts.Manage;

/// <summary>A page about one account of another.</summary>
public abstract class AccountPage(MeirimDb db) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Account Account { get; private set; } = null!;

    /// <summary>Reads the account; false when there is none.</summary>
    protected async Task<bool> Load()
    {
        if (await db.Users.AsNoTracking().Include(a => a.Roles).SingleOrDefaultAsync(a => a.Id == Id) is not { } account) return false;
        Account = account;
        return true;
    }
}
