using Meirim.Web.Countries;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Meirim.Web.Accounts.MyAccount.Passkeys;

/// <summary>One's own passkeys. Making one needs script: the browser asks its owner.</summary>
[Needs(Role.AccountHolder)]
[EnableRateLimiting(AccountLimits.Policy)]
public sealed class IndexModel(OwnAccount own, OwnPasskeys passkeys, UserManager<Account> users, CountryClock clock) : MeirimPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public string Day(DateTimeOffset moment) => clock.DayOf(moment).ToString("D", System.Globalization.CultureInfo.CurrentCulture);

    public async Task OnGet() => await Load();

    public async Task<IActionResult> OnPostOptions() => Content(await passkeys.Options(await own.Get()), "application/json");

    public async Task<IActionResult> OnPost()
    {
        if (await passkeys.Add(Actor, await own.Get(), Name, Credential) is { } problem)
        {
            await Load();
            return Refuse(problem);
        }
        return RedirectToPage("/Accounts/MyAccount/Index", new { done = "passkey-added" });
    }

    private async Task Load() => Passkeys = [.. (await users.GetPasskeysAsync(await own.Get())).OrderBy(p => p.CreatedAt)];
}
