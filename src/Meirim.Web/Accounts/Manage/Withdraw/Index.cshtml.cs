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

    public async Task<IActionResult> OnGet() => await Load() && Find() ? Page() : NotFound();

    public async Task<IActionResult> OnPost()
    {
        if (!await Load()) return NotFound();
        // sent twice, or somebody else was faster
        if (!Find()) return RedirectToPage("/Accounts/Manage/View/Index", new { Id, done = "role-gone" });
        return await handler.Withdraw(Actor, Id, Seen, RoleId, Reason) is { } problem
            ? RefuseHere(problem)
            : RedirectToPage("/Accounts/Manage/View/Index", new { Id, done = "withdrawn" });
    }

    private bool Find() => (Withdrawn = Account.Roles.Find(r => r.Id == RoleId)!) is not null;
}
