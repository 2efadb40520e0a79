using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Standards.Records;
using Meirim.Web;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Bench;

/// <summary>Everybody's next step, from the rows in the database to the verdict.</summary>
internal static class NextStepsBench
{
    public static async Task Run(IServiceProvider services)
    {
        var country = services.GetRequiredService<CountryData>();
        var today = services.GetRequiredService<CountryClock>().Today;
        for (int round = 0; round < 3; round++)
        {
            var time = Stopwatch.StartNew();
            await using var scope = services.CreateAsyncScope();
            var (people, steps, met) = await Judge(scope.ServiceProvider.GetRequiredService<MeirimDb>(), country, today);
            Console.WriteLine($"{people} records, {steps} steps judged ({met} met): {time.Elapsed.TotalSeconds:F2} s");
        }
    }

    /// <summary>One core reads rows as they lie in the table, the other reads their bodies; then both judge.</summary>
    private static async Task<(int People, long Steps, long Met)> Judge(MeirimDb db, CountryData country, DateOnly today)
    {
        var rows = Channel.CreateBounded<List<Row>>(16);
        var records = new Dictionary<Guid, List<Fact>>();
        var gathering = Task.Run(async () =>
        {
            await foreach (var some in rows.Reader.ReadAllAsync())
                foreach (var row in some)
                    (CollectionsMarshal.GetValueRefOrAddDefault(records, row.Person, out _) ??= []).Add(row.ToFact());
        });
        var batch = new List<Row>();
        var query = db.Facts.AsNoTracking().Where(f => f.SupersededAt == null && f.Body != null)
            .Select(f => new Row(f.PersonId, f.Id, f.Kind, f.From, f.Until, f.Body!, f.BodyVersion));
        await foreach (var row in query.AsAsyncEnumerable())
        {
            batch.Add(row);
            if (batch.Count < 2_000) continue;
            await rows.Writer.WriteAsync(batch);
            batch = [];
        }
        await rows.Writer.WriteAsync(batch);
        rows.Writer.Complete();
        await gathering;

        long steps = 0, met = 0;
        Parallel.ForEach(records.Values, facts =>
        {
            var next = NextSteps.For(new Record("", facts), today, country);
            Interlocked.Add(ref steps, next.Next.Count + next.Open.Count + next.Later.Count);
            Interlocked.Add(ref met, next.Next.Count(s => s.Verdict.IsMet) + next.Open.Count);
        });
        return (records.Count, steps, met);
    }

    private sealed record Row(Guid Person, Guid Id, FactKind Kind, DateOnly? From, DateOnly? Until, string Body, int Version)
    {
        public Fact ToFact() => new(Id, FactJson.Read(Kind, Version, Body), From, Until, DateTimeOffset.MinValue);
    }
}
