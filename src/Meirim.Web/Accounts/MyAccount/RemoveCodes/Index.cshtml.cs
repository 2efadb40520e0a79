using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Meirim.Web.Accounts.MyAccount.RemoveCodes;

/// <summary>Sign-in without one-time codes again.</summary>
[Needs(Role.AccountHolder)]
[EnableRateLimiting(AccountLimits.Policy)]
public sealed class IndexModel(OwnAccount own, OwnSecondStep secondStep) : MeirimPage
{
    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnPost() => await secondStep.Remove(Actor, await own.Get(), Password) is { } problem
        ? Refuse(problem)
        : RedirectToPage("/Accounts/MyAccount/Index", new { done = "codes-removed" });
}
