using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Accounts.Manage;

/// <summary>Grants and withdraws roles. It takes effect with the account's next request.</summary>
public sealed class RoleHandler(MeirimDb db, RoleReach reach, AccountActs acts, CountryClock clock)
{
    public async Task<Problem?> Grant(Actor actor, Guid accountId, string? seen, NewRole wanted)
    {
        if (await Find(accountId) is not { } account) return AccountProblems.UnknownAccount;
        if (account.ConcurrencyStamp != seen) return AccountProblems.Stale;
        var act = Act.Now(ActKind.RoleGranted, actor, clock);
        if (!(await reach.Give(account, wanted, act.At)).Succeeded(out var given, out var problem)) return problem;
        db.AccountRoles.Add(given);
        acts.Append(act, account, given);
        Touch(account);
        try
        {
            await db.SaveChangesAsync();
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return AccountProblems.Stale;
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            return AccountProblems.PersonHasAccount;
        }
    }

    public async Task<Problem?> Withdraw(Actor actor, Guid accountId, string? seen, Guid roleId, string? reason)
    {
        if (await Find(accountId) is not { } account) return AccountProblems.UnknownAccount;
        if (account.ConcurrencyStamp != seen) return AccountProblems.Stale;
        if (account.Roles.Find(r => r.Id == roleId) is not { } role) return AccountProblems.UnknownRole;
        if (!AccountStateHandler.Because(reason).Succeeded(out var why, out var problem)) return problem;
        // so there is always an administrator left
        if (actor.AccountId == accountId && role.Role == Role.Administrator) return AccountProblems.OwnAdministratorRight;
        db.AccountRoles.Remove(role);
        acts.Append(Act.Now(ActKind.RoleWithdrawn, actor, clock, why), account, role);
        if (role.Role == Role.Practitioner) account.PersonId = null;
        Touch(account);
        try
        {
            await db.SaveChangesAsync();
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return AccountProblems.Stale;
        }
    }

    /// <summary>Of two who change one account's roles at the same moment, the second is refused.</summary>
    private static void Touch(Account account) => account.ConcurrencyStamp = Guid.CreateVersion7().ToString("D");

    private Task<Account?> Find(Guid id) => db.Users.Include(a => a.Roles).SingleOrDefaultAsync(a => a.Id == id);
}
