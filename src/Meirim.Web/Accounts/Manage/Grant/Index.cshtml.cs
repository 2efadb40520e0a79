using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Accounts.Manage.Grant;

/// <summary>One more role for an account.</summary>
[Needs(Role.Administrator)]
public sealed class IndexModel(MeirimDb db, RoleHandler handler) : AccountPage(db)
{
    [BindProperty(Name = "")]
    public NewRole Asked { get; set; } = new(null);

    public async Task<IActionResult> OnGet() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPost()
    {
        if (!await Load()) return NotFound();
        return await handler.Grant(Actor, Id, Seen, Asked) is { } problem
            ? RefuseHere(problem)
            : RedirectToPage("/Accounts/Manage/View/Index", new { Id, done = "granted" });
    }
}
