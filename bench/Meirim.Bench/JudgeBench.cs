using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Standards.Records;

namespace Meirim.Bench;

/// <summary>How many requirement trees a second one core judges, and what one person's next steps cost.</summary>
public static class JudgeBench
{
    private const int Rounds = 3;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    /// <summary>Measures and prints, one figure a line: processor time of one core, the best of three rounds after a first one that does not count.</summary>
    public static void Run()
    {
        var country = CountryData.Load(Path.Combine(DataFolder(), "kz"));
        var record = Typical();
        var on = new DateOnly(2026, 11, 21);

        Print("requirement trees, 8 facts", Best(() =>
        {
            foreach (var set in country.Requirements) Judge.Assess(set, record, on, country);
            return country.Requirements.Count;
        }), "trees/s");
        Print("next steps of one person", 1e6 / Best(() =>
        {
            NextSteps.For(record, on, country);
            return 1;
        }), "µs");
        Print("load a country", 1e3 / Best(() =>
        {
            CountryData.Load(Path.Combine(DataFolder(), "kz"));
            return 1;
        }), "ms");
    }

    /// <summary>A social worker of the first category with eight facts.</summary>
    private static Record Typical() => new("KZ-0000000-0",
    [
        Fact(1, new Education("vocational", "social-work"), new(2015, 7, 1)),
        Fact(2, new Employment("3412-0-011", null, "Centre"), new(2015, 9, 1), new(2018, 1, 1)),
        Fact(3, new Employment("3412-0-008", null, "Centre"), new(2018, 1, 1)),
        Fact(4, new Category("3412-0-008", "second"), new(2018, 1, 1), new(2021, 1, 1)),
        Fact(5, new Category("3412-0-008", "first"), new(2025, 2, 10)),
        Fact(6, new Training("professional-development", "digital-skills", Hours: 72), new(2024, 3, 1)),
        Fact(7, new Supervision("group"), new(2024, 4, 1)),
        Fact(8, new Language("kk", "native"), new(2015, 1, 1)),
    ]);

    private static Fact Fact(int number, FactBody body, DateOnly from, DateOnly? until = null) =>
        new(new Guid(number, 0, 0, new byte[8]), body, from, until, DateTimeOffset.UnixEpoch);

    /// <summary>Things a second of processor time, collection of garbage included: a busy machine does not change it much.</summary>
    private static double Best(Func<int> things)
    {
        var best = 0.0;
        for (var round = 0; round <= Rounds; round++)
        {
            var (from, count) = (Environment.CpuUsage.TotalTime, 0L);
            while (Environment.CpuUsage.TotalTime - from < Round) count += things();
            if (round > 0) best = Math.Max(best, count / (Environment.CpuUsage.TotalTime - from).TotalSeconds);
        }
        return best;
    }

    private static string DataFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Meirim.slnx"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("Meirim.slnx was not found above the program."), "data");
    }

    private static void Print(string what, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"judge: {what}: {value:N1} {unit}"));
}
