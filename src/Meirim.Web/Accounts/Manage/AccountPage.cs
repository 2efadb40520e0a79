using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Accounts.Manage;

/// <summary>A page about one account of another.</summary>
public abstract class AccountPage(MeirimDb db) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version of the account that the reader has before them; a form sends it back.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public Account Account { get; private set; } = null!;

    /// <summary>Reads the account; false when there is none.</summary>
    protected async Task<bool> Load()
    {
        if (await db.Users.AsNoTracking().Include(a => a.Roles).SingleOrDefaultAsync(a => a.Id == Id) is not { } account) return false;
        Account = account;
        if (HttpMethods.IsGet(Request.Method)) Seen = account.ConcurrencyStamp;
        return true;
    }

    /// <summary>The page again with the refusal; after a stale write with the version of now, so that the reader can look and decide.</summary>
    protected IActionResult RefuseHere(Problem problem)
    {
        if (problem == AccountProblems.Stale)
        {
            ModelState.Remove(nameof(Seen));
            Seen = Account.ConcurrencyStamp;
        }
        return Refuse(problem);
    }
}
