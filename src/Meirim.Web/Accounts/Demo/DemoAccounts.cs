using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Identity;

namespace Meirim.Web.Accounts.Demo;

/// <summary>
/// The accounts of a demonstration: one for each role, one printed password for all. They are made only by
/// <c>meirim demo</c>, in a database whose people do not exist.
/// </summary>
public static class DemoAccounts
{
    public const string Password = "meirim-demo-2026";

    /// <summary>Their addresses: the domain belongs to nobody (RFC 2606).</summary>
    public static readonly IReadOnlyList<string> Emails = [.. Kinds.Select(k => k.Email)];

    private static IEnumerable<(string Email, Role Role, bool InRegion)> Kinds =>
    [
        ("specialist@meirim.example", Role.Practitioner, false),
        ("manager@meirim.example", Role.OrganisationManager, false),
        ("region@meirim.example", Role.Registrar, true),
        ("registrar@meirim.example", Role.Registrar, false),
        ("methodologist@meirim.example", Role.Methodologist, false),
        ("administrator@meirim.example", Role.Administrator, false),
        ("recipient@meirim.example", Role.Recipient, false),
        ("helpdesk@meirim.example", Role.HelpDesk, false),
        ("proctor@meirim.example", Role.Proctor, true),
        ("author@meirim.example", Role.Author, false),
    ];

    /// <summary>Makes the accounts and saves them with their journal entries; returns them to be printed. The password is hashed once.</summary>
    /// <param name="services">The services of one scope.</param>
    /// <param name="personId">The person of whom the specialist's account is.</param>
    /// <param name="personName">Their name.</param>
    /// <param name="organisationId">The organisation that the manager manages.</param>
    /// <param name="region">Code of the region of the first registrar.</param>
    public static async Task<IReadOnlyList<DemoSignIn>> Create(
        IServiceProvider services, Guid personId, string personName, Guid organisationId, string region, CancellationToken cancel = default)
    {
        var db = services.GetRequiredService<MeirimDb>();
        var users = services.GetRequiredService<UserManager<Account>>();
        var acts = services.GetRequiredService<AccountActs>();
        var clock = services.GetRequiredService<CountryClock>();
        var texts = services.GetRequiredService<Texts>();
        var language = services.GetRequiredService<ICountry>().Languages[0];
        var hash = users.PasswordHasher.HashPassword(new Account(), Password);

        var made = new List<DemoSignIn>();
        foreach (var (email, role, inRegion) in Kinds)
        {
            var act = Act.Now(ActKind.AccountCreated, Actor.Program, clock);
            var account = new Account
            {
                Id = Guid.CreateVersion7(act.At),
                UserName = email,
                NormalizedUserName = users.NormalizeName(email),
                Email = email,
                NormalizedEmail = users.NormalizeEmail(email),
                EmailConfirmed = true,
                LockoutEnabled = true,
                DisplayName = role == Role.Practitioner ? personName : texts.In(language, "role." + role),
                PersonId = role == Role.Practitioner ? personId : null,
                PasswordHash = hash,
                SecurityStamp = users.GenerateNewAuthenticatorKey(),
            };
            var given = new AccountRole
            {
                Id = Guid.CreateVersion7(act.At),
                AccountId = account.Id,
                Role = role,
                Region = inRegion ? region : null,
                OrganisationId = role == Role.OrganisationManager ? organisationId : null,
            };
            account.Roles.Add(given);
            db.Users.Add(account);
            acts.Append(act, account);
            acts.Append(Act.Now(ActKind.RoleGranted, Actor.Program, clock), account, given);
            made.Add(new DemoSignIn(email, account.DisplayName, role, given.Region));
        }
        await db.SaveChangesAsync(cancel);
        return made;
    }
}
