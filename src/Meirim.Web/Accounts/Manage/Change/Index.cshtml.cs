using Meirim.Web.Accounts.SetPassword;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Accounts.Manage.Change;

/// <summary>Locking, unlocking, a new password link, removing the second step: each with its reason.</summary>
[Needs(Role.Administrator)]
public sealed class IndexModel(MeirimDb db, AccountStateHandler handler) : AccountPage(db)
{
    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The link for a new password, shown this once.</summary>
    public string? Link { get; private set; }

    public async Task<IActionResult> OnGet() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPost()
    {
        if (!await Load()) return NotFound();
        Problem? problem;
        switch (What)
        {
            case AccountChange.Lock:
                problem = await handler.Lock(Actor, Id, Seen, Reason);
                break;
            case AccountChange.Unlock:
                problem = await handler.Unlock(Actor, Id, Seen, Reason);
                break;
            case AccountChange.SecondStep:
                problem = await handler.RemoveSecondStep(Actor, Id, Seen, Reason);
                break;
            default:
                if (!(await handler.ResetPassword(Actor, Id, Seen, Reason)).Succeeded(out var token, out problem)) return RefuseHere(problem);
                Link = PasswordLink.Of(Url, Id, token);
                return Page();
        }
        return problem is null ? RedirectToPage("/Accounts/Manage/View/Index", new { Id, done = What }) : RefuseHere(problem);
    }
}
