using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Meirim.Web.Accounts.MyAccount.ChangePassword;

/// <summary>Another password. Every other session of the account ends.</summary>
[Needs(Role.AccountHolder)]
[EnableRateLimiting(AccountLimits.Policy)]
public sealed class IndexModel(OwnAccount own, OwnPassword password) : MeirimPage
{
    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    public async Task<IActionResult> OnPost() => await password.Change(Actor, await own.Get(), Password, NewPassword) is { } problem
        ? Refuse(problem)
        : RedirectToPage("/Accounts/MyAccount/Index", new { done = "password-changed" });
}
