using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Meirim.Web.Accounts.MyAccount.RenewRecovery;

/// <summary>New recovery codes in place of the old ones.</summary>
[Needs(Role.AccountHolder)]
[EnableRateLimiting(AccountLimits.Policy)]
public sealed class IndexModel(OwnAccount own, OwnSecondStep secondStep) : MeirimPage
{
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Shown this once.</summary>
    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    public async Task<IActionResult> OnPost()
    {
        if (!(await secondStep.NewRecoveryCodes(Actor, await own.Get(), Password)).Succeeded(out var codes, out var problem)) return Refuse(problem);
        RecoveryCodes = codes;
        return Page();
    }
}
