using Meirim.Web.Accounts.Manage.Change;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Accounts.Manage.View;

/// <summary>One account: who it is, what they may do, what can be done about it.</summary>
[Needs(Role.Administrator)]
public sealed class IndexModel(MeirimDb db, RoleWords words) : AccountPage(db)
{
    private readonly MeirimDb _db = db;

    /// <summary>What was done a moment ago, to be said once: the end of a text's key.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public IReadOnlyList<(Guid Id, string Words)> Roles { get; private set; } = [];

    public string? PersonNumber { get; private set; }

    public string? DoneKey => Done is not null && Texts.Has("accounts.done." + Done) ? "accounts.done." + Done : null;

    /// <summary>The changes that make sense now.</summary>
    public IEnumerable<string> Changes =>
    [
        AccountChange.Password,
        .. Account.TwoFactorEnabled ? [AccountChange.SecondStep] : Array.Empty<string>(),
        Account.IsLocked ? AccountChange.Unlock : AccountChange.Lock,
    ];

    public async Task<IActionResult> OnGet()
    {
        if (!await Load()) return NotFound();
        var organisations = await _db.Organisations.AsNoTracking().Where(o => _db.AccountRoles.Any(r => r.AccountId == Id && r.OrganisationId == o.Id)).ToListAsync();
        Roles = [.. Account.Roles.OrderBy(r => r.Role).Select(r => (r.Id, words.Role(r.Role, r.Region, organisations.Find(o => o.Id == r.OrganisationId))))];
        PersonNumber = await _db.People.Where(p => p.Id == Account.PersonId).Select(p => p.Number).SingleOrDefaultAsync();
        return Page();
    }
}
