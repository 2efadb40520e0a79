using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Accounts.Manage.Withdraw;

/// <summary>Takes a role away. It is gone with the account's next request.</summary>
[Needs(Role.Administrator)]
public sealed class IndexModel(MeirimDb db, RoleHandler handler) : AccountPage(db)
{
    [BindProperty(SupportsGet = true, Name = "role")]
    public Guid RoleId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public AccountRole Withdrawn { get; private set; } = null!;

    public async Task<IActionResult> OnGet() => await Find() ? Page() : NotFound();

    public async Task<IActionResult> OnPost()
    {
        if (!await Find()) return NotFound();
        return await handler.Withdraw(Actor, Id, RoleId, Reason) is { } problem
            ? Refuse(problem)
            : RedirectToPage("/Accounts/Manage/View/Index", new { Id, done = "withdrawn" });
    }

    private async Task<bool> Find()
    {
        if (!await Load() || Account.Roles.Find(r => r.Id == RoleId) is not { } role) return false;
        Withdrawn = role;
        return true;
    }
}
