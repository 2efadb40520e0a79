using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Infrastructure;

internal static class Accounts
{
    public const string Password = "long enough for a test";

    public static async Task<Account> Create(IServiceProvider services, IEnumerable<Grant> grants, string? name = null)
    {
        await using var scope = services.CreateAsyncScope();
        var acts = scope.ServiceProvider.GetRequiredService<AccountActs>();
        var clock = scope.ServiceProvider.GetRequiredService<CountryClock>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var id = Guid.CreateVersion7();
        var account = new Account
        {
            Id = id,
            UserName = $"{id:N}@meirim.example",
            Email = $"{id:N}@meirim.example",
            EmailConfirmed = true,
            DisplayName = name ?? "Test " + id.ToString("N")[^6..],
            PersonId = grants.Select(g => g.PersonId).FirstOrDefault(p => p is not null),
        };
        foreach (var grant in grants)
            account.Roles.Add(new AccountRole
            {
                Id = Guid.CreateVersion7(),
                AccountId = id,
                Role = grant.Role,
                Region = grant.Region,
                OrganisationId = grant.OrganisationId,
            });
        acts.Append(Act.Now(ActKind.AccountCreated, Actor.Program, clock), account);
        var created = await users.CreateAsync(account, Password);
        return created.Succeeded ? account : throw new InvalidOperationException(string.Join("; ", created.Errors.Select(e => e.Description)));
    }
}
