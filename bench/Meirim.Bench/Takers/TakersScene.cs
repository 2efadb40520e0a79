using System.Globalization;
using System.Security.Cryptography;
using Meirim.Ledger;
using Meirim.Web;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Bench.Takers;

/// <summary>A drawn round with so many people who can sign in, and the holding of what they were told against the database.</summary>
public static class TakersScene
{
    public const int Questions = 65;
    public const string Password = "takers of a simulation";

    /// <summary>Makes items, a round, people with accounts and their papers.</summary>
    public static async Task<IReadOnlyList<(string Email, Guid Attempt)>> Make(IServiceProvider services, int takers) => await Round(services, await People(services, takers));

    /// <summary>People with accounts.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> People(IServiceProvider services, int count)
    {
        await using var scope = services.CreateAsyncScope();
        var of = scope.ServiceProvider;
        var (db, clock, country) = (of.GetRequiredService<MeirimDb>(), of.GetRequiredService<CountryClock>(), of.GetRequiredService<ICountry>());
        var users = of.GetRequiredService<UserManager<Account>>();
        var hash = users.PasswordHasher.HashPassword(new Account(), Password);
        var records = of.GetRequiredService<RecordStore>();
        var stem = Guid.CreateVersion7().ToString("N");
        var emails = new Dictionary<Guid, string>();
        int first = RandomNumberGenerator.GetInt32(4_000_000, 8_000_000);
        for (int i = 0; i < count; i++)
        {
            var act = Act.Now(ActKind.PersonRegistered, Actor.Program, clock);
            var file = (await records.Open(act, country.ImpossiblePerson(first + i), null, [new NewName("Тестов", "Тест", null, "ru", "simulation")])).Value;
            if (await records.Commit(act, file) is { } problem) throw new InvalidOperationException(problem.Code);
            var email = string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}@meirim.example");
            emails[file.Person.Id] = email;
            var made = Act.Now(ActKind.AccountCreated, Actor.Program, clock);
            var account = new Account
            {
                Id = Guid.CreateVersion7(made.At),
                UserName = email,
                NormalizedUserName = users.NormalizeName(email),
                Email = email,
                NormalizedEmail = users.NormalizeEmail(email),
                EmailConfirmed = true,
                LockoutEnabled = true,
                DisplayName = email,
                PersonId = file.Person.Id,
                PasswordHash = hash,
                SecurityStamp = users.GenerateNewAuthenticatorKey(),
            };
            account.Roles.Add(new AccountRole { Id = Guid.CreateVersion7(made.At), AccountId = account.Id, Role = Role.Practitioner });
            db.Users.Add(account);
            of.GetRequiredService<AccountActs>().Append(made, account);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
        return emails;
    }

    /// <summary>A round with questions of its own, drawn, in which each of these people has a paper.</summary>
    public static async Task<IReadOnlyList<(string Email, Guid Attempt)>> Round(IServiceProvider services, IReadOnlyDictionary<Guid, string> people)
    {
        var round = await new PlannedRound(Questions, 0.6, Forms: 4, TimeSpan.Zero, TimeSpan.FromDays(1)).Make(services, [.. people.Keys.Select(p => (p, "ru"))]);
        await using var scope = services.CreateAsyncScope();
        var papers = await scope.ServiceProvider.GetRequiredService<MeirimDb>().TestAttempts.AsNoTracking().Where(a => a.RoundId == round.Id).ToListAsync();
        return [.. papers.Select(a => (people[a.PersonId], a.Id))];
    }

    /// <summary>How many acknowledged changes the database lacks or holds otherwise, and how many sheets have another hash than their receipt.</summary>
    public static async Task<(int Acknowledged, int Lost, int OtherHash)> Hold(IServiceProvider services, IReadOnlyCollection<SimulatedTaker> takers)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
        var (acknowledged, lost, other) = (0, 0, 0);
        foreach (var taker in takers)
        {
            var answers = (await db.TestAnswers.AsNoTracking().Where(a => a.AttemptId == taker.Attempt).ToListAsync()).ToDictionary(a => a.Sequence);
            acknowledged += taker.Acknowledged.Count;
            lost += taker.Acknowledged.Count(a => !answers.TryGetValue(a.Key, out var kept) || kept.Question != a.Value.Question || kept.Response != $"{{\"RESPONSE\":[\"{a.Value.Value}\"]}}");
            if (taker.Hash is null) continue;
            var stored = await db.TestAttempts.AsNoTracking().Where(a => a.Id == taker.Attempt).Select(a => a.SheetHash).SingleAsync();
            if (stored != taker.Hash || Sheet.Of(answers.Values).Hash() != taker.Hash) other++;
        }
        return (acknowledged, lost, other);
    }
}
