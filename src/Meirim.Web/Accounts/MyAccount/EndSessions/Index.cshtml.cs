using Meirim.Web.Journal;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Accounts.MyAccount.EndSessions;

/// <summary>Signs out on every device: for a lost phone, or a shared computer one forgot to leave.</summary>
[Needs(Role.AccountHolder)]
public sealed class IndexModel(OwnAccount own, SignInManager<Account> sessions) : MeirimPage
{
    public async Task<IActionResult> OnPost()
    {
        if (await own.SaveAndEndOthers(ActKind.SessionsEnded, Actor, await own.Get()) is { } problem) return Refuse(problem);
        await sessions.SignOutAsync();
        return RedirectToPage("/Accounts/SignIn/Index");
    }
}
