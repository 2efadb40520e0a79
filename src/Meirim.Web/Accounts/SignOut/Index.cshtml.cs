using Meirim.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Accounts.SignOut;

/// <summary>Ends the session: by POST only, so that no link of another site can do it.</summary>
[OpenToAll]
public sealed class IndexModel(SignInManager<Account> sessions) : MeirimPage
{
    public async Task<IActionResult> OnPost()
    {
        await sessions.SignOutAsync();
        return LocalRedirect("~/");
    }
}
