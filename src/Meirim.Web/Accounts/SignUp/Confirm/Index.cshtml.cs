using Meirim.Web.Accounts.MyAccount;
using Meirim.Web.Accounts.SignIn;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Meirim.Web.Accounts.SignUp.Confirm;

/// <summary>
/// The page of the link in the letter. It asks for the password once more: whoever opened an account with the e-mail of
/// another does not read the letter, and whoever reads the letter does not know their password.
/// </summary>
[OpenToAll]
[EnableRateLimiting(AccountLimits.Policy)]
public sealed class IndexModel(UserManager<Account> users, OwnAccount own, SignInHandler signIn, Landing landing, AccountActs acts, CountryClock clock) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public Account? Account { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await Find() ? Page() : Refuse(AccountProblems.LinkNoLongerGood);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Find()) return Refuse(AccountProblems.LinkNoLongerGood);
        if (await own.WrongPassword(Account!, Password) is { } wrong) return Refuse(wrong);
        acts.Append(Act.Now(ActKind.EmailConfirmed, new Actor(Account!.Id, Account.DisplayName, Role.AccountHolder), clock), Account);
        if ((await users.ConfirmEmailAsync(Account, Token!)).Problem() is { } refused) return Refuse(refused);
        return (await signIn.WithPassword(Account.Email!, Password!)).Succeeded(out _, out var problem) ? await landing.Go(Url, ReturnUrl) : Refuse(problem);
    }

    private async Task<bool> Find()
    {
        if (await users.FindByIdAsync(Id.ToString("D")) is not { EmailConfirmed: false } account || string.IsNullOrEmpty(Token)) return false;
        if (!await users.VerifyUserTokenAsync(account, users.Options.Tokens.EmailConfirmationTokenProvider, UserManager<Account>.ConfirmEmailTokenPurpose, Token)) return false;
        Account = account;
        return true;
    }
}
