using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Accounts.Manage.Grant;

/// <summary>One more role for an account.</summary>
[Needs(Accounts.Role.Administrator)]
public sealed class IndexModel(MeirimDb db, RoleHandler handler) : AccountPage(db), IRoleFields
{
    [BindProperty]
    public Role? Role { get; set; }

    [BindProperty]
    public string? Region { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public string? Person { get; set; }

    public async Task<IActionResult> OnGet() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPost()
    {
        if (!await Load()) return NotFound();
        return await handler.Grant(Actor, Id, new NewRole(Role, Region, Organisation, Person)) is { } problem
            ? Refuse(problem)
            : RedirectToPage("/Accounts/Manage/View/Index", new { Id, done = "granted" });
    }
}
