using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Meirim.Bench;

/// <summary>
/// Drives a running application over HTTP with search pages, or with FHIR searches: names in the spellings that people have, a
/// third of them mistyped, and needs with filters, half and half. With a rate, requests start on the clock whether or not earlier
/// ones have been answered, so that a slow answer does not hide behind a waiting client; without one, as many as so many clients get.
/// </summary>
internal static class LoadBench
{
    private static readonly string[] Needs =
    [
        "service=social-legal", "service=social-medical&setting=home", "language=sign", "region=75&free=now", "setting=home&home=yes&free=now&order=soonest",
        "occupation=5320-2-003&region=75", "occupation=3412-0-008&category=first", "service=social-psychological&language=uz", "level=5&access=step-free",
        "region=71&service=social-domestic&setting=day", "category=highest", "place=%D0%A2%D0%B0%D1%80%D0%B0%D0%B7&free=now",
    ];

    public static async Task Run(Uri application, IReadOnlyList<string> names, int rate, int seconds, bool fhir)
    {
        var questions = Questions(names, fhir);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = application };
        await Warm(client, questions);
        var times = new ConcurrentBag<double>();
        int errors = 0;
        var began = Stopwatch.StartNew();
        if (rate > 0) await OnTheClock(rate, seconds, Ask);
        else await AsFastAsPossible(16, seconds, Ask);
        var took = began.Elapsed.TotalSeconds;

        var sorted = times.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(fhir ? "FHIR searches" : "search pages")}, {(rate > 0 ? $"{rate}/s" : "16 clients")}, {took:0} s: {sorted.Count / took:0} answered a second, median {At(sorted, 0.5):0.0} ms, 95 % {At(sorted, 0.95):0.0} ms, 99 % {At(sorted, 0.99):0.0} ms, worst {sorted[^1]:0} ms, {errors} errors"));

        async Task Ask(int number)
        {
            // measured from the moment it was due, not from when a thread was free
            var from = Stopwatch.GetTimestamp();
            try
            {
                using var answer = await client.GetAsync(questions[number % questions.Count]);
                await answer.Content.ReadAsByteArrayAsync();
                if (!answer.IsSuccessStatusCode) Interlocked.Increment(ref errors);
            }
            catch (HttpRequestException)
            {
                Interlocked.Increment(ref errors);
            }
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }
    }

    private static async Task OnTheClock(int rate, int seconds, Func<int, Task> ask)
    {
        var running = new List<Task>(rate * seconds);
        var clock = Stopwatch.StartNew();
        for (int i = 0; i < rate * seconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / rate);
            if (due - clock.Elapsed is { Ticks: > 0 } wait) await Task.Delay(wait);
            running.Add(ask(i));
        }
        await Task.WhenAll(running);
    }

    private static Task AsFastAsPossible(int clients, int seconds, Func<int, Task> ask)
    {
        int next = 0;
        var clock = Stopwatch.StartNew();
        return Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed.TotalSeconds < seconds) await ask(Interlocked.Increment(ref next));
        })));
    }

    private static async Task Warm(HttpClient client, List<string> questions)
    {
        foreach (var question in questions.Take(200))
            using (await client.GetAsync(question)) { }
    }

    private static List<string> Questions(IReadOnlyList<string> names, bool fhir)
    {
        string[] languages = ["kk", "ru", "kk", "ru", "en"];
        var questions = new List<string>();
        for (int i = 0; i < names.Count; i++)
        {
            var name = Uri.EscapeDataString(names[i]);
            questions.Add(fhir ? $"/fhir/Practitioner?name={name}&_count=20" : $"/{languages[i % languages.Length]}/find?q={name}");
            questions.Add(fhir ? $"/fhir/PractitionerRole?role={(i % 2 == 0 ? "5320-2-003" : "3412-0-008")}&_count=20" : $"/{languages[i % languages.Length]}/find?{Needs[i % Needs.Length]}");
        }
        return questions;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];
}
