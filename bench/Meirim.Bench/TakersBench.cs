using System.Diagnostics;
using System.Globalization;
using Meirim.Bench.Takers;

namespace Meirim.Bench;

/// <summary>
/// People who sit a test at a running server: sign-in, a synchronised start, answers at a rate, hand-in. At the end all that was
/// acknowledged is held against the database. The server's own processor time and memory are read from /proc.
/// </summary>
public static class TakersBench
{
    public static async Task Run(IServiceProvider services, Uri address, int count, int perSecond, int seconds, int? server)
    {
        var made = await TakersScene.Make(services, count);
        var takers = made.Select((m, i) => new SimulatedTaker(() => address, m.Email, m.Attempt, i)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} takers with papers of {TakersScene.Questions} questions"));

        // spread over the time that people take to come in: at most five minutes
        var gap = TimeSpan.FromSeconds(Math.Min(300, count * 0.3) / count);
        await Task.WhenAll(takers.Select(async (t, i) =>
        {
            await Task.Delay(gap * i);
            await t.SignIn(TakersScene.Password);
            await t.Take();
        }));
        Print("sign-in (two pages)", takers.SelectMany(t => t.SignIns));
        await Task.WhenAll(takers.Select(async (t, i) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(10.0 * i / count));
            await t.Start();
        }));
        Print("start, all within 10 s", takers.SelectMany(t => t.Starts));

        var (before, from) = (Processor(server), Stopwatch.GetTimestamp());
        if (perSecond > 0) await AtRate(takers, perSecond, seconds);
        else await AsFastAsTheyCan(takers, seconds);
        var elapsed = Stopwatch.GetElapsedTime(from);
        int saves = takers.Sum(t => t.Saves.Count);
        Print(string.Create(CultureInfo.InvariantCulture, $"saves, {saves / elapsed.TotalSeconds:0}/s for {elapsed.TotalSeconds:0} s"), takers.SelectMany(t => t.Saves));
        if (server is not null)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"server: {(Processor(server) - before).TotalSeconds / elapsed.TotalSeconds / Environment.ProcessorCount:0 %} of {Environment.ProcessorCount} cores, {(Processor(server) - before).TotalMilliseconds / Math.Max(1, saves):0.00} ms a save, {Memory(server.Value)} MB"));

        await Task.WhenAll(takers.Select(async (t, i) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(30.0 * i / count));
            await t.HandIn();
        }));
        Print("hand-in, all within 30 s", takers.SelectMany(t => t.HandIns));
        var (acknowledged, lost, other) = await TakersScene.Hold(services, takers);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{acknowledged} changes acknowledged, {lost} lost, {other} sheets with another hash, {takers.Sum(t => t.Again)} requests made again"));
        foreach (var taker in takers) taker.Dispose();
    }

    private static async Task AtRate(List<SimulatedTaker> takers, int perSecond, int seconds)
    {
        var (running, begun) = (new List<Task>(), Stopwatch.GetTimestamp());
        for (int i = 0; i < perSecond * seconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / perSecond) - Stopwatch.GetElapsedTime(begun);
            if (due > TimeSpan.Zero) await Task.Delay(due);
            var taker = takers[i % takers.Count];
            running.Add(One(taker, i / takers.Count));
            if (running.Count > 5_000) running.RemoveAll(t => t.IsCompleted);
        }
        await Task.WhenAll(running);
    }

    private static Task AsFastAsTheyCan(List<SimulatedTaker> takers, int seconds)
    {
        var begun = Stopwatch.GetTimestamp();
        return Task.WhenAll(takers.Select(async taker =>
        {
            for (int i = 0; Stopwatch.GetElapsedTime(begun).TotalSeconds < seconds; i++) await One(taker, i);
        }));
    }

    private static async Task One(SimulatedTaker taker, int turn)
    {
        taker.Answer(turn % TakersScene.Questions + 1);
        await taker.Send();
    }

    private static TimeSpan Processor(int? server)
    {
        if (server is null) return TimeSpan.Zero;
        using var process = Process.GetProcessById(server.Value);
        return process.TotalProcessorTime;
    }

    private static long Memory(int server)
    {
        using var process = Process.GetProcessById(server);
        return process.WorkingSet64 / 1024 / 1024;
    }

    private static void Print(string what, IEnumerable<double> all)
    {
        var sorted = all.Order().ToList();
        if (sorted.Count == 0) return;
        double At(double share) => sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: median {At(0.5):0.0} ms, 95 % {At(0.95):0.0} ms, 99 % {At(0.99):0.0} ms, worst {sorted[^1]:0} ms ({sorted.Count})"));
    }
}
