using System.Diagnostics;
using Meirim.Bench.Takers;
using Meirim.Web;
using Meirim.Web.Testing.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Bench;

/// <summary>Reckons the statistics of a simulated round of all people that are asked for, and prints time and memory. The database must hold the people.</summary>
public static class StatisticsBench
{
    public static async Task Run(IServiceProvider services, int count, int questions)
    {
        List<Guid> people;
        await using (var scope = services.CreateAsyncScope())
            people = await scope.ServiceProvider.GetRequiredService<MeirimDb>().RegisterEntries.AsNoTracking().OrderBy(e => e.Number).Take(count).Select(e => e.PersonId).ToListAsync();
        var from = Stopwatch.GetTimestamp();
        var round = await new SimulatedRound(questions, MisKeyed: 3, HardInKazakh: 7, Forms: 4) { Seats = 40, Copies = 31, Odd = 55, Hasty = 72 }.Make(services, people);
        Console.WriteLine(FormattableString.Invariant($"{people.Count} people × {questions} questions answered and scored in {Stopwatch.GetElapsedTime(from).TotalSeconds:0} s"));
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        var (before, processor, begun) = (self.WorkingSet64, self.TotalProcessorTime, Stopwatch.GetTimestamp());
        long peak = before;
        await using var work = services.CreateAsyncScope();
        var reckoning = Task.Run(() => work.ServiceProvider.GetRequiredService<StatisticsWork>().Next(default));
        while (!reckoning.IsCompleted)
        {
            await Task.Delay(20);
            self.Refresh();
            peak = Math.Max(peak, self.WorkingSet64);
        }
        if (!await reckoning) throw new InvalidOperationException("nothing waited to be reckoned");
        self.Refresh();
        Console.WriteLine(FormattableString.Invariant($"statistics in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s, processor {(self.TotalProcessorTime - processor).TotalSeconds:0.0} s, memory {before / 1048576} MB before and {peak / 1048576} MB at its peak"));
        var alarms = await work.ServiceProvider.GetRequiredService<MeirimDb>().TestItemStatistics.AsNoTracking().Where(i => i.RoundId == round.Id && i.Alarms != "").Select(i => i.Alarms).ToListAsync();
        Console.WriteLine($"alarms: {string.Join(", ", alarms)}");
        var prompts = await work.ServiceProvider.GetRequiredService<MeirimDb>().TestPrompts.AsNoTracking().Where(p => p.RoundId == round.Id).Select(p => p.Kind).ToListAsync();
        Console.WriteLine($"prompts, of one who copies, one who is odd, one who is hasty: {string.Join(", ", prompts)}");
    }
}
