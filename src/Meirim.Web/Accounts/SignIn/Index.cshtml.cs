using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Accounts.SignIn;

/// <summary>Sign-in with e-mail and password.</summary>
[OpenToAll]
public sealed class IndexModel(SignInHandler handler) : MeirimPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrWhiteSpace(Email)) return Refuse(AccountProblems.EmailMissing);
        if (string.IsNullOrEmpty(Password)) return Refuse(AccountProblems.PasswordMissing);
        var signed = await handler.SignIn(Email.Trim(), Password);
        if (!signed.Succeeded(out _, out var problem)) return Refuse(problem);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "~/");
    }
}
