using System.Net.Mail;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.AspNetCore.Identity;

namespace Meirim.Web.Accounts.Manage;

/// <summary>Makes accounts for others.</summary>
public sealed class CreateAccountHandler(UserManager<Account> users, RoleReach reach, AccountActs acts, CountryClock clock)
{
    private const int LongestName = 150;

    /// <summary>Makes the account with its roles. Without a password nobody can sign in until the link has been used.</summary>
    public async Task<Outcome<Account>> Create(Actor actor, string? name, string? email, IReadOnlyList<NewRole> roles, string? password = null)
    {
        if (string.IsNullOrWhiteSpace(name)) return AccountProblems.NameMissing;
        if (name.Trim().Length > LongestName) return AccountProblems.NameTooLong.With(LongestName);
        if (string.IsNullOrWhiteSpace(email)) return AccountProblems.EmailMissing;
        if (!MailAddress.TryCreate(email.Trim(), out var address) || address.Address != email.Trim() || address.Address.Length > 256) return AccountProblems.EmailUnreadable;
        if (roles.Count == 0) return AccountProblems.RoleMissing;
        var act = Act.Now(ActKind.AccountCreated, actor, clock);
        var account = new Account
        {
            Id = Guid.CreateVersion7(act.At),
            UserName = address.Address,
            Email = address.Address,
            DisplayName = name.Trim(),
            EmailConfirmed = true,
        };
        var given = new List<AccountRole>();
        foreach (var role in roles)
        {
            if (!(await reach.Give(account, role, act.At)).Succeeded(out var one, out var problem)) return problem;
            given.Add(one);
        }
        acts.Append(act, account);
        foreach (var role in given) acts.Append(Act.Now(ActKind.RoleGranted, actor, clock), account, role);
        try
        {
            var created = password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, password);
            return created.Problem() is { } refused ? refused : account;
        }
        catch (Microsoft.EntityFrameworkCore.DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            // two administrators at the same moment: one e-mail or one person can only have one account
            return await users.FindByEmailAsync(address.Address) is null ? AccountProblems.PersonHasAccount : AccountProblems.EmailTaken;
        }
    }
}
