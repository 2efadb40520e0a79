using Meirim.Web.Accounts.Demo;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Meirim.Web.Accounts.SignIn;

/// <summary>Sign-in with e-mail and password, or on with a passkey.</summary>
[OpenToAll]
[ServiceFilter<SentTwice>]
[EnableRateLimiting(AccountLimits.Policy)]
public sealed class IndexModel(SignInHandler handler, Landing landing, Demonstration demonstration, RoleWords words) : MeirimPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public RoleWords Words => words;

    /// <summary>The accounts of a demonstration; none in a real register.</summary>
    public IReadOnlyList<DemoSignIn> Demo { get; private set; } = [];

    public async Task OnGet() => Demo = await demonstration.SignIns();

    public async Task<IActionResult> OnPost()
    {
        Demo = await demonstration.SignIns();
        if (string.IsNullOrWhiteSpace(Email)) return Refuse(AccountProblems.EmailMissing);
        if (string.IsNullOrEmpty(Password)) return Refuse(AccountProblems.PasswordMissing);
        return await Enter(Email.Trim(), Password);
    }

    /// <summary>One click in a demonstration: the same way as by hand, with the printed password.</summary>
    public async Task<IActionResult> OnPostDemo()
    {
        Demo = await demonstration.SignIns();
        return Demo.Any(d => d.Email == Email) ? await Enter(Email!, DemoAccounts.Password) : NotFound();
    }

    private async Task<IActionResult> Enter(string email, string password)
    {
        if (!(await handler.WithPassword(email, password)).Succeeded(out var step, out var problem)) return Refuse(problem);
        return step == SignInStep.Code
            ? RedirectToPage("/Accounts/SignIn/Code/Index", new { returnUrl = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null })
            : await landing.Go(Url, ReturnUrl);
    }
}
