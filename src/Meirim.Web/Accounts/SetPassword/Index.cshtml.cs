using Meirim.Web.Accounts.MyAccount;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Meirim.Web.Accounts.SetPassword;

/// <summary>A password by the link that an administrator handed over. The link is good once, for three days.</summary>
[OpenToAll]
[EnableRateLimiting(AccountLimits.Policy)]
public sealed class IndexModel(OwnPassword password) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    public Account? Account { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        Account = await password.OfLink(Id, Token);
        return Account is null ? Refuse(AccountProblems.LinkNoLongerGood) : Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await password.Set(Id, Token, NewPassword) is not { } problem) return RedirectToPage("/Accounts/SignIn/Index");
        Account = await password.OfLink(Id, Token);
        return Refuse(problem);
    }
}
