using System.Diagnostics;
using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Standards.Records;
using Meirim.Web;
using Meirim.Web.Countries;
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

    private static async Task<(int People, long Steps, long Met)> Judge(MeirimDb db, CountryData country, DateOnly today)
    {
        var reading = Channel();
        var judging = Task.Run(async () =>
        {
            var (people, steps, met) = (0, 0L, 0L);
            await foreach (var record in reading.Reader.ReadAllAsync())
            {
                var next = NextSteps.For(record, today, country);
                people++;
                steps += next.Next.Count + next.Open.Count + next.Later.Count;
                met += next.Next.Count(s => s.Verdict.IsMet) + next.Open.Count;
            }
            return (people, steps, met);
        });
        var facts = new List<Fact>();
        Guid person = default;
        await foreach (var row in db.Facts.AsNoTracking().Where(f => f.SupersededAt == null && f.Body != null).OrderBy(f => f.PersonId).AsAsyncEnumerable())
        {
            if (row.PersonId != person && facts.Count > 0)
            {
                await reading.Writer.WriteAsync(new Record("", facts));
                facts = [];
            }
            person = row.PersonId;
            facts.Add(row.ToFact());
        }
        if (facts.Count > 0) await reading.Writer.WriteAsync(new Record("", facts));
        reading.Writer.Complete();
        return await judging;
    }

    private static System.Threading.Channels.Channel<Record> Channel() => System.Threading.Channels.Channel.CreateBounded<Record>(1_000);
}
