using System.Globalization;
using System.Threading.Channels;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Accounts.Demo;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Organisations;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Demo;

/// <summary>
/// Fills an empty database with invented people, by the write path that real ones take: one thread invents and writes the
/// acts, the other saves them, some hundred people a transaction.
/// </summary>
internal sealed class DemoMaker(IServiceScopeFactory scopes, CountryData data, ICountry country, CountryClock clock)
{
    private const int PeopleATransaction = 400;

    /// <summary>Fewer would not show every occupation; the identifiers that cannot be real do not reach for more.</summary>
    public const int Fewest = 150, Most = 970_000;

    public async Task<Outcome<DemoResult>> Make(int people, int seed, Action<DemoProgress> report, CancellationToken cancel = default)
    {
        if (people is < Fewest or > Most) return DemoProblems.PeopleOutOfRange.With(Fewest, Most);
        if (await Refusal(cancel) is { } problem) return problem;

        var population = DemoCountries.Of(country)(data, country, people, seed, clock.Today);
        await RegisterEmployers(population, cancel);
        var pick = new DemoPick(data, clock.Today);
        await RegisterPeople(population, seed, pick, report, cancel);
        return await Finish(population, people, seed, pick, report, cancel);
    }

    private async Task<Problem?> Refusal(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
        if (await db.JournalEntries.AnyAsync(e => e.Kind == ActKind.DemoMade, cancel)) return DemoProblems.MadeBefore;
        int there = await db.People.CountAsync(cancel) + await db.Organisations.CountAsync(cancel);
        return there > 0 ? DemoProblems.HoldsPeople.With(there) : null;
    }

    private async Task RegisterEmployers(IDemoPopulation population, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var registry = scope.ServiceProvider.GetRequiredService<OrganisationRegistry>();
        var before = clock.Now.AddDays(-DemoActs.DaysOfRegistering - 30);
        for (int i = 0; i < population.Employers.Count; i++)
        {
            var at = before.AddSeconds(i);
            var act = new Act(Guid.CreateVersion7(at), ActKind.OrganisationRegistered, Actor.Program, at);
            population.Employers[i].Id = registry.Add(act, population.Employers[i].Registered).Value.Id;
        }
        await scope.ServiceProvider.GetRequiredService<MeirimDb>().SaveChangesAsync(cancel);
    }

    private async Task RegisterPeople(IDemoPopulation population, int seed, DemoPick pick, Action<DemoProgress> report, CancellationToken cancel)
    {
        var ready = Channel.CreateBounded<List<(Act, PersonFile)>>(4);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var inventing = Task.Run(() => Invent(population, seed, pick, ready.Writer, stop.Token), stop.Token);
        try
        {
            int done = 0;
            await foreach (var changes in ready.Reader.ReadAllAsync(cancel))
            {
                await using var scope = scopes.CreateAsyncScope();
                if (await scope.ServiceProvider.GetRequiredService<RecordStore>().CommitAll(changes, cancel) is { } problem)
                    throw new InvalidOperationException($"the demo was refused: {problem.Code}");
                report(new DemoProgress(done += changes.Count, population.Count));
            }
        }
        finally
        {
            await stop.CancelAsync();
        }
        await inventing;
    }

    private async Task Invent(IDemoPopulation population, int seed, DemoPick pick, ChannelWriter<List<(Act, PersonFile)>> ready, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var acts = new DemoActs(scope.ServiceProvider.GetRequiredService<RecordStore>(), country, clock, population.Count, seed);
            for (int n = 0; n < population.Count;)
            {
                var changes = new List<(Act, PersonFile)>(PeopleATransaction);
                for (; n < population.Count && changes.Count < PeopleATransaction; n++)
                {
                    var written = acts.Write(n, population.Person(n));
                    pick.Look(written.File);
                    changes.Add(written);
                }
                await ready.WriteAsync(changes, cancel);
            }
            ready.Complete();
        }
        catch (Exception problem)
        {
            ready.Complete(problem);
            throw;
        }
    }

    private async Task<DemoResult> Finish(IDemoPopulation population, int people, int seed, DemoPick pick, Action<DemoProgress> report, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
        (await db.NumberSequences.SingleAsync(cancel)).Last = population.Count;
        var why = string.Create(CultureInfo.InvariantCulture, $"demo population: people {people}, seed {seed}, day {clock.Today:yyyy-MM-dd}; nobody is real");
        scope.ServiceProvider.GetRequiredService<JournalWriter>().Append(Act.Now(ActKind.DemoMade, Actor.Program, clock, why), personId: null, []);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();

        var who = pick.Specialist();
        var region = population.Employers.First(e => e.Id == who.OrganisationId).Region;
        var signIns = await DemoAccounts.Create(scope.ServiceProvider, who.PersonId, who.Name, who.OrganisationId, region, cancel);
        db.ChangeTracker.Clear();
        await new DemoDesk(db, scope.ServiceProvider.GetRequiredService<JournalWriter>(), data, clock).Write(population.Employers, who.OrganisationId, seed, cancel);
        db.ChangeTracker.Clear();

        await scope.ServiceProvider.GetRequiredService<Testing.DemoTesting>().Make(who.Number, region, cancel);

        report(new DemoProgress(population.Count, population.Count, Ledger: true));
        await scope.ServiceProvider.GetRequiredService<LedgerWriter>().SequenceAll(cancel);
        return new DemoResult(population.Count, population.Employers.Count, who, signIns);
    }
}
