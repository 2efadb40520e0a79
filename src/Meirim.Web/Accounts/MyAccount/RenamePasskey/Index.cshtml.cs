using System.Buffers.Text;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Accounts.MyAccount.RenamePasskey;

/// <summary>One passkey of one's own: another name, or away with it.</summary>
[Needs(Role.AccountHolder)]
public sealed class IndexModel(OwnAccount own, OwnPasskeys passkeys, UserManager<Account> users) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public async Task<IActionResult> OnGet()
    {
        if (Id is null || !Base64Url.IsValid(Id) || await users.GetPasskeyAsync(await own.Get(), Base64Url.DecodeFromChars(Id)) is not { } passkey) return NotFound();
        Name = passkey.Name;
        return Page();
    }

    public async Task<IActionResult> OnPost() => Answer(await passkeys.Rename(Actor, await own.Get(), Id, Name), "passkey-renamed");

    public async Task<IActionResult> OnPostRemove() => Answer(await passkeys.Remove(Actor, await own.Get(), Id), "passkey-removed");

    private IActionResult Answer(Problem? problem, string done) =>
        problem is null ? RedirectToPage("/Accounts/MyAccount/Index", new { done }) : Refuse(problem);
}
