using System.Globalization;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Meirim.Web.Accounts.SignUp;

/// <summary>A recipient opens an account. The answer is the same whether the e-mail is known or not.</summary>
[OpenToAll]
[EnableRateLimiting(AccountLimits.Policy)]
public sealed class IndexModel(SignUpHandler handler, DemoState demo) : MeirimPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>True when the letter is on its way.</summary>
    [TempData]
    public bool Sent { get; set; }

    public bool IsDemo { get; private set; }

    public async Task OnGetAsync() => IsDemo = await demo.IsDemo();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var back = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null;
        var wanted = new NewRecipient(Name, Email, Password, Phone, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, back);
        if (await handler.SignUp(wanted, cancel) is { } problem) return Refuse(problem);
        Sent = true;
        return RedirectToPage("Index");
    }
}
