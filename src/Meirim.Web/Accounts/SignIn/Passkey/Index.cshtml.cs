using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Meirim.Web.Accounts.SignIn.Passkey;

/// <summary>Sign-in with a passkey: the script asks for the options, lets the browser ask its owner, and sends the form.</summary>
[OpenToAll]
[ServiceFilter<SentTwice>]
[EnableRateLimiting(AccountLimits.Policy)]
public sealed class IndexModel(SignInHandler handler, Landing landing) : MeirimPage
{
    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Nothing to see: the button is on the page of sign-in.</summary>
    public IActionResult OnGet() => RedirectToPage("/Accounts/SignIn/Index", new { ReturnUrl });

    public async Task<IActionResult> OnPostOptions() => Content(await handler.PasskeyOptions(), "application/json");

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrEmpty(Credential)) return Refuse(AccountProblems.PasskeyRefused);
        return (await handler.WithPasskey(Credential)).Succeeded(out _, out var problem)
            ? await landing.Go(Url, ReturnUrl)
            : Refuse(problem);
    }
}
