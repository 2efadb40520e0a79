using System.Diagnostics;
using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Standards.Records;
using Meirim.Web;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Bench;

/// <summary>Everybody's next steps, from the rows in the database to the verdict: one half of the people a core.</summary>
internal static class NextStepsBench
{
    // no requirement asks for a language or an award: their rows stay where they are
    private static readonly FactKind[] NotAsked = [FactKind.Language, FactKind.Award];

    public static async Task Run(IServiceProvider services)
    {
        for (int round = 0; round < 5; round++)
        {
            var time = Stopwatch.StartNew();
            var middle = await Middle(services);
            var halves = await Task.WhenAll(
                Task.Run(() => Count(services, facts => facts.Where(f => f.PersonId < middle))),
                Task.Run(() => Count(services, facts => facts.Where(f => f.PersonId >= middle))));
            Console.WriteLine(
                $"{halves.Sum(h => h.People)} records, {halves.Sum(h => h.Steps)} steps judged ({halves.Sum(h => h.Met)} met): {time.Elapsed.TotalSeconds:F2} s");
        }
    }

    private static async Task<Guid> Middle(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
        var half = await db.People.CountAsync() / 2;
        return await db.People.OrderBy(p => p.Id).Select(p => p.Id).Skip(half).FirstAsync();
    }

    private static async Task<(int People, int Steps, int Met)> Count(IServiceProvider services, Func<IQueryable<StoredFact>, IQueryable<StoredFact>> some)
    {
        await using var scope = services.CreateAsyncScope();
        var country = scope.ServiceProvider.GetRequiredService<CountryData>();
        var today = scope.ServiceProvider.GetRequiredService<CountryClock>().Today;
        var (people, steps, met) = (0, 0, 0);
        foreach (var record in Records(some(scope.ServiceProvider.GetRequiredService<MeirimDb>().Facts)))
        {
            var next = NextSteps.For(record, today, country);
            people++;
            steps += next.Next.Count + next.Open.Count + next.Later.Count;
            met += next.Next.Count(s => s.Verdict.IsMet) + next.Open.Count;
        }
        return (people, steps, met);
    }

    /// <summary>One record at a time, in the order of people: what was judged is forgotten before the next is read.</summary>
    private static IEnumerable<Record> Records(IQueryable<StoredFact> some)
    {
        var rows = some.Where(f => f.SupersededAt == null && f.Body != null && !NotAsked.Contains(f.Kind)).OrderBy(f => f.PersonId)
            .Select(f => new { f.PersonId, f.Id, f.Kind, f.From, f.Until, f.Body, f.BodyVersion });
        var (person, facts) = (Guid.Empty, new List<Fact>());
        foreach (var row in rows)
        {
            if (row.PersonId != person && facts.Count > 0)
            {
                yield return new Record("", facts);
                facts = [];
            }
            person = row.PersonId;
            facts.Add(new Fact(row.Id, FactJson.Read(row.Kind, row.BodyVersion, row.Body!), row.From, row.Until, DateTimeOffset.MinValue));
        }
        if (facts.Count > 0) yield return new Record("", facts);
    }
}
