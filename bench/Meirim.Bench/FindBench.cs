using System.Diagnostics;
using System.Globalization;
using Meirim.Web;
using Meirim.Web.Records;
using Meirim.Web.Register.FindSpecialist;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Bench;

/// <summary>
/// Prints how long <c>find NAME</c> takes in process over the register that the services hold, and how often the person meant is
/// among the first ten: names of people drawn at random, in the spellings that they have, a third with a typing error.
/// </summary>
public static class FindBench
{
    private const int Warm = 60, Measured = 600;

    public static async Task Run(IServiceProvider services)
    {
        var questions = await Questions(services);
        int people;
        await using (var scope = services.CreateAsyncScope()) people = await scope.ServiceProvider.GetRequiredService<MeirimDb>().RegisterEntries.CountAsync();

        var times = new List<(double Milliseconds, bool Found, bool Typo, string Text)>();
        var processor = new List<double>();
        for (var i = 0; i < questions.Count; i++)
        {
            var (text, number, typo) = questions[i];
            await using var scope = services.CreateAsyncScope();
            var search = scope.ServiceProvider.GetRequiredService<SpecialistSearch>();
            var before = Environment.CpuUsage.TotalTime;
            var from = Stopwatch.GetTimestamp();
            var answer = (await search.Find(SearchQuestion.Read(name => name == "q" ? text : default))).Value;
            var spent = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            // time of the processor too: other work on the machine does not count in it
            if (i >= Warm) processor.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            if (i >= Warm) times.Add((spent, answer.People.Take(10).Any(p => p.Number == number), typo, text));
        }

        Print($"find NAME over {people} people, {times.Count} questions", times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  of the processor in this process: mean {processor.Average():0.0} ms, 95 % {processor.Order().ElementAt(processor.Count * 95 / 100):0.0} ms"));
        Print("  as written", times.FindAll(t => !t.Typo));
        Print("  with a typing error", times.FindAll(t => t.Typo));
    }

    private static void Print(string what, List<(double Milliseconds, bool Found, bool Typo, string Text)> times)
    {
        var sorted = times.Select(t => t.Milliseconds).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: median {sorted[sorted.Count / 2]:0.0} ms, 95 % {sorted[sorted.Count * 95 / 100]:0.0} ms, worst {sorted[^1]:0.0} ms; among the first ten {100.0 * times.Count(t => t.Found) / times.Count:0.0} %"));
    }

    /// <summary>Surname and given name, or all three parts, or the surname alone with the given name first, as people type.</summary>
    internal static async Task<List<(string Text, string Number, bool Typo)>> Questions(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
        var random = new Random(20251001);
        var numbers = await db.RegisterEntries.OrderBy(e => e.Number).Select(e => new { e.PersonId, e.Number }).ToListAsync();
        var questions = new List<(string, string, bool)>();
        for (var i = 0; i < Warm + Measured; i++)
        {
            var person = numbers[random.Next(numbers.Count)];
            var names = await db.RecordedNames.AsNoTracking().Where(n => n.PersonId == person.PersonId && n.SupersededAt == null).OrderBy(n => n.Id).ToListAsync();
            var name = names[random.Next(names.Count)];
            var text = random.Next(4) switch
            {
                0 => name.Full,
                1 => $"{name.GivenName} {name.Surname}",
                _ => $"{name.Surname} {name.GivenName}",
            };
            var typo = i % 3 == 0;
            questions.Add((typo ? Mistype(text, random) : text, person.Number, typo));
        }
        return questions;
    }

    private static string Mistype(string text, Random random)
    {
        var at = 1 + random.Next(text.Length - 2);
        while (text[at] == ' ' || text[at + 1 < text.Length ? at + 1 : at] == ' ' || text[at - 1] == ' ') at = 1 + random.Next(text.Length - 2);
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            _ => text[..at] + text[at - 1] + text[(at + 1)..],
        };
    }
}
