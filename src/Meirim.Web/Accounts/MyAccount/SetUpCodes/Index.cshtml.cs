using Meirim.Web.Accounts.SecondStep;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Accounts.MyAccount.SetUpCodes;

/// <summary>Setting up an authenticator: the secret as a picture and as text, kept only after its first code was entered.</summary>
[Needs(Role.AccountHolder)]
public sealed class IndexModel(OwnAccount own, OwnSecondStep secondStep) : MeirimPage
{
    [BindProperty]
    public string? Ticket { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public QrPicture Qr { get; private set; } = null!;

    /// <summary>The secret in groups of four, for typing.</summary>
    public string SecretText { get; private set; } = "";

    /// <summary>Shown this once.</summary>
    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        var account = await own.Get();
        if (account.TwoFactorEnabled) return RedirectToPage("/Accounts/MyAccount/Index");
        Offer(account);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var account = await own.Get();
        if (secondStep.Offered(account, Ticket) is not { } secret)
        {
            ModelState.Clear();
            Offer(account);
            return Refuse(AccountProblems.SecondStepTooLate);
        }
        if ((await secondStep.Set(Actor, account, secret, Code)).Succeeded(out var codes, out var problem))
        {
            RecoveryCodes = codes;
            return Page();
        }
        Show(account, secret, Ticket!);
        return Refuse(problem);
    }

    private void Offer(Account account)
    {
        var (secret, ticket) = secondStep.Offer(account);
        Show(account, secret, ticket);
    }

    private void Show(Account account, byte[] secret, string ticket)
    {
        Ticket = ticket;
        var text = Base32.Of(secret);
        SecretText = string.Join(' ', text.Chunk(4).Select(c => new string(c)));
        Qr = QrPicture.Of($"otpauth://totp/Meirim:{Uri.EscapeDataString(account.Email!)}?secret={text}&issuer=Meirim");
    }
}
