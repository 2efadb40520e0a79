using Meirim.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Accounts.Manage.Create;

/// <summary>A new account. The link by which its owner sets a password is shown once, to be handed over.</summary>
[Needs(Accounts.Role.Administrator)]
public sealed class IndexModel(CreateAccountHandler handler, UserManager<Account> users) : MeirimPage, IRoleFields
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public Role? Role { get; set; }

    [BindProperty]
    public string? Region { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public string? Person { get; set; }

    public string? Link { get; private set; }

    public Guid MadeId { get; private set; }

    public async Task<IActionResult> OnPost()
    {
        var made = await handler.Create(Actor, Name, Email, [new NewRole(Role, Region, Organisation, Person)]);
        if (!made.Succeeded(out var account, out var problem)) return Refuse(problem);
        MadeId = account.Id;
        Link = SetPassword.PasswordLink.Of(Url, account.Id, await users.GeneratePasswordResetTokenAsync(account));
        return Page();
    }
}
