using Meirim.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Accounts.Manage.Create;

/// <summary>A new account. The link by which its owner sets a password is shown once, to be handed over.</summary>
[Needs(Role.Administrator)]
public sealed class IndexModel(CreateAccountHandler handler, UserManager<Account> users) : MeirimPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty(Name = "")]
    public NewRole Asked { get; set; } = new(null);

    public string? Link { get; private set; }

    public Guid MadeId { get; private set; }

    public async Task<IActionResult> OnPost()
    {
        var made = await handler.Create(Actor, Name, Email, [Asked]);
        if (!made.Succeeded(out var account, out var problem)) return Refuse(problem);
        MadeId = account.Id;
        Link = SetPassword.PasswordLink.Of(Url, account.Id, await users.GeneratePasswordResetTokenAsync(account));
        return Page();
    }
}
