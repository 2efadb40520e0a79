using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Accounts.Manage;

/// <summary>Finds what a new role reaches: its region, its organisation, its person. What a role has no use for is left out.</summary>
public sealed class RoleReach(MeirimDb db, ICountry country, CountryData data)
{
    /// <summary>The roles that may be granted; the others are held by nature.</summary>
    public static readonly IReadOnlyList<Role> Grantable = [Role.Practitioner, Role.OrganisationManager, Role.Registrar, Role.Methodologist, Role.Administrator, Role.HelpDesk, Role.Proctor, Role.Author, Role.Recipient];

    /// <summary>Gives the account the role, in memory. Its entry in the journal and the saving are the caller's.</summary>
    public async Task<Outcome<AccountRole>> Give(Account account, NewRole wanted, DateTimeOffset at)
    {
        if (wanted.Role is not { } role || !Grantable.Contains(role)) return AccountProblems.RoleMissing;
        string? region = null;
        Guid? organisation = null;
        switch (role)
        {
            case Role.Registrar or Role.Proctor when !string.IsNullOrWhiteSpace(wanted.Region):
                region = wanted.Region.Trim();
                if (!data.Regions.Has(region)) return AccountProblems.RegionUnknown;
                break;
            case Role.OrganisationManager:
                organisation = await Organisation(wanted.Organisation);
                if (organisation is null) return AccountProblems.OrganisationUnknown;
                break;
            case Role.Practitioner:
                if (await Person(account, wanted.Person) is { } problem) return problem;
                break;
        }
        if (account.Roles.Any(r => r.Role == role && r.Region == region && r.OrganisationId == organisation)) return AccountProblems.RoleHeld;
        var given = new AccountRole { Id = Guid.CreateVersion7(at), AccountId = account.Id, Role = role, Region = region, OrganisationId = organisation };
        account.Roles.Add(given);
        return given;
    }

    private async Task<Guid?> Organisation(string? identifier) => country.TryParseOrganisation(identifier, out var plain)
        ? await db.Organisations.Where(o => o.Identifier == plain).Select(o => (Guid?)o.Id).SingleOrDefaultAsync()
        : null;

    private async Task<Problem?> Person(Account account, string? text)
    {
        if (!RegisterNumber.TryParse(text, out var number)) return AccountProblems.PersonUnknown;
        if (await db.People.Where(p => p.Number == number && p.ErasedAt == null).Select(p => (Guid?)p.Id).SingleOrDefaultAsync() is not { } person) return AccountProblems.PersonUnknown;
        if (account.PersonId is { } own && own != person) return AccountProblems.AccountHasPerson;
        if (await db.Users.AnyAsync(a => a.PersonId == person && a.Id != account.Id)) return AccountProblems.PersonHasAccount;
        account.PersonId = person;
        return null;
    }
}
