using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Meirim.Web.Accounts.SignIn.Code;

/// <summary>The second step: the one-time code.</summary>
[OpenToAll]
[ServiceFilter<SentTwice>]
[EnableRateLimiting(AccountLimits.Policy)]
public sealed class IndexModel(SignInHandler handler, Landing landing) : MeirimPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGet() => await handler.AwaitsCode() ? Page() : RedirectToPage("/Accounts/SignIn/Index", new { ReturnUrl });

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrWhiteSpace(Code)) return Refuse(AccountProblems.WrongCode);
        return (await handler.WithCode(Code)).Succeeded(out _, out var problem)
            ? await landing.Go(Url, ReturnUrl)
            : Refuse(problem);
    }
}
