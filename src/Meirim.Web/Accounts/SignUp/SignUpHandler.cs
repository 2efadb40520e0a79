using System.Net.Mail;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Messages;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Accounts.SignUp;

/// <summary>
/// A recipient opens an account. Whoever's e-mail it is, the answer is the same and takes as long: what differs stands in the
/// letter, which only the owner of the e-mail reads.
/// </summary>
public sealed class SignUpHandler(UserManager<Account> users, AccountActs acts, Outbox outbox, MeirimDb db, CountryClock clock)
{
    private const int LongestName = 100, LongestPhone = 30;

    /// <summary>One letter to one address in so much time, however often the form is sent.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(5);

    public async Task<Problem?> SignUp(NewRecipient wanted, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(wanted.Name)) return AccountProblems.NameMissing;
        if (wanted.Name.Trim().Length > LongestName) return AccountProblems.NameTooLong.With(LongestName);
        if (string.IsNullOrWhiteSpace(wanted.Email)) return AccountProblems.EmailMissing;
        var email = wanted.Email.Trim();
        if (!MailAddress.TryCreate(email, out var address) || address.Address != email || email.Length > 256) return AccountProblems.EmailUnreadable;
        var phone = string.IsNullOrWhiteSpace(wanted.Phone) ? null : wanted.Phone.Trim();
        if (phone is not null && (phone.Length > LongestPhone || phone.Count(char.IsAsciiDigit) < 5 || phone.Any(c => !char.IsAsciiDigit(c) && "+-() ".IndexOf(c, StringComparison.Ordinal) < 0)))
            return AccountProblems.PhoneUnreadable;

        var account = new Account { UserName = email, Email = email, DisplayName = wanted.Name.Trim(), PhoneNumber = phone, Language = wanted.Language };
        foreach (var validator in users.PasswordValidators)
            if ((await validator.ValidateAsync(users, account, wanted.Password)).Problem() is { } refused) return refused.On("Password");

        if (await users.FindByEmailAsync(email) is { } known) await TellKnown(known, wanted, cancel);
        else await Open(account, wanted, cancel);
        return null;
    }

    private async Task Open(Account account, NewRecipient wanted, CancellationToken cancel)
    {
        var at = clock.Now;
        account.Id = Guid.CreateVersion7(at);
        account.LockoutEnabled = true;
        var role = new AccountRole { Id = Guid.CreateVersion7(at), AccountId = account.Id, Role = Role.Recipient };
        account.Roles.Add(role);
        var self = new Actor(account.Id, account.DisplayName, Role.Recipient);
        acts.Append(Act.Now(ActKind.AccountCreated, self, clock), account);
        acts.Append(Act.Now(ActKind.RoleGranted, self, clock), account, role);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            if ((await users.CreateAsync(account, wanted.Password!)).Problem() is not null) return;
            await SendLink(account, wanted, cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            // the form was sent twice at the same moment: the other one has sent the letter
        }
    }

    private async Task TellKnown(Account known, NewRecipient wanted, CancellationToken cancel)
    {
        // as much work as with an account that is new
        var hash = users.PasswordHasher.HashPassword(known, wanted.Password!);
        var quietSince = clock.Now - Quiet;
        if (await db.Messages.AnyAsync(m => m.AccountId == known.Id && m.CreatedAt > quietSince && (m.Kind == "sign-up" || m.Kind == "sign-up-known"), cancel)) return;
        if (known.EmailConfirmed)
        {
            outbox.Tell(known, "sign-up-known", "/sign-in", clock.Now);
            await db.SaveChangesAsync(cancel);
            return;
        }
        // nobody has shown yet that the e-mail is theirs: the newest password counts, and only with the newest link
        known.PasswordHash = hash;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await users.UpdateSecurityStampAsync(known);
        await SendLink(known, wanted, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task SendLink(Account account, NewRecipient wanted, CancellationToken cancel)
    {
        var token = Uri.EscapeDataString(await users.GenerateEmailConfirmationTokenAsync(account));
        var back = wanted.ReturnUrl is null ? "" : "&returnUrl=" + Uri.EscapeDataString(wanted.ReturnUrl);
        outbox.Tell(account, "sign-up", $"/sign-up/confirm/{account.Id:D}?token={token}{back}", clock.Now);
        await db.SaveChangesAsync(cancel);
    }
}
