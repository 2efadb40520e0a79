using System.Diagnostics;
using Meirim.Psychometrics;
using Meirim.Psychometrics.Assembly;
using Meirim.Psychometrics.Classical;
using Meirim.Psychometrics.Dif;
using Meirim.Psychometrics.Integrity;
using Meirim.Psychometrics.Irt;
using Meirim.Psychometrics.Rasch;

namespace Meirim.Bench;

/// <summary>Prints how long the statistics of a round take: 11,600 people, 65 questions, answers drawn from a fixed seed, one core.</summary>
public static class PsychometricsBench
{
    private const int People = 11_600, Questions = 65;

    public static void Run()
    {
        var responses = Simulate();
        Measure("classical", () => ClassicalAnalysis.Analyse(responses));
        Measure("Rasch, conditional", () => RaschModel.Estimate(responses));
        Measure("1PL, marginal", () => MarginalModel.Estimate(responses, IrtModel.OneParameter));
        Measure("2PL, marginal", () => MarginalModel.Estimate(responses, IrtModel.TwoParameter));
        var report = MarginalModel.Estimate(responses, IrtModel.TwoParameter);
        Console.WriteLine(FormattableString.Invariant($"2PL: {report.Iterations} E steps, converged {report.Converged}"));
        Measure("EAP scores", () => PersonScores.Eap(report.Parameters, responses));
        Measure("WLE scores", () => PersonScores.Warm(report.Parameters, responses));
        Measure("fairness of items, two groups", () => DifAnalysis.Analyse(responses, [.. Enumerable.Range(0, People).Select(p => p % 3 == 0 ? DifGroup.Focal : DifGroup.Reference)]));
        Measure("person fit", () => PersonFit.Analyse(report.Parameters, responses));
        var answers = Options(responses);
        Measure("identical wrong answers, rooms of 40", () => AnswerSimilarity.Analyse(answers, [.. Enumerable.Range(0, People).Select(p => p / 40)]));
        Assemble();
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant($"peak memory {self.PeakWorkingSet64 / 1048576.0:0} MB"));
    }

    /// <summary>A form of 65 of 600 questions, three areas at three levels, time, 150 questions shared with another form at most in 20.</summary>
    private static void Assemble()
    {
        var random = new Random(20201102);
        string[] areas = ["law", "ethics", "practice"], levels = ["1", "2", "3"];
        PoolItem[] pool =
        [
            .. Enumerable.Range(0, 600).Select(i => new PoolItem(
                $"P{i}", 0.5 + (1.5 * random.NextDouble()), Gauss(random), areas[random.Next(3)], levels[random.Next(3)], 60 + random.Next(120), random.Next(4), i % 10 == 1 ? [$"P{i - 1}"] : null)),
        ];
        var blueprint = new Blueprint(
            Questions, -1, [.. areas.SelectMany(a => levels.Select(l => new CellCount(a, l, 5, 10)))], MaxSeconds: Questions * 110, MaxExposure: 3,
            Overlaps: [new([.. pool.Take(150).Select(p => p.Id)], 20)]);
        Measure("assembly, 65 of 600", () => FormAssembler.Assemble(pool, blueprint));
        var form = FormAssembler.Assemble(pool, blueprint);
        Console.WriteLine(FormattableString.Invariant($"assembly: {form.Status}, information {form.Information:0.000} of {form.Bound:0.000} at most, {form.Nodes} nodes"));
    }

    private static KeyedOptions Options(ResponseMatrix responses)
    {
        var random = new Random(20201103);
        string[] wrong = ["B", "B", "C", "D"];
        var rows = new IReadOnlyList<string?>[responses.Persons];
        for (int p = 0; p < rows.Length; p++)
        {
            var row = new string?[responses.Items];
            for (int i = 0; i < row.Length; i++) row[i] = responses[p, i] == 1 ? "A" : wrong[random.Next(4)];
            rows[p] = row;
        }
        return new KeyedOptions(OptionMatrix.Create(responses.ItemIds, rows), responses.ItemIds.ToDictionary(id => id, _ => (IReadOnlyCollection<string>)["A"], StringComparer.Ordinal));
    }

    public static ResponseMatrix Simulate()
    {
        var random = new Random(20201101);
        var items = new ItemParameters[Questions];
        for (int i = 0; i < Questions; i++) items[i] = ItemParameters.OfDifficulty($"Q{i + 1}", 0.5 + (1.5 * random.NextDouble()), -1 + (1.2 * Gauss(random)));
        var points = new byte[People * Questions];
        for (int p = 0, cell = 0; p < People; p++)
        {
            double theta = Gauss(random);
            for (int i = 0; i < Questions; i++, cell++) points[cell] = random.NextDouble() < items[i].Probability(theta) ? (byte)1 : (byte)0;
        }
        return ResponseMatrix.Create([.. items.Select(i => i.Id)], points);
    }

    /// <summary>Box and Muller (1958).</summary>
    private static double Gauss(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static void Measure(string what, Action work)
    {
        var first = Once(work);
        var second = Once(work);
        Console.WriteLine(FormattableString.Invariant($"{what}: {first.Clock:0.000} s the first time ({first.Cpu:0.000} of the processor), {second.Clock:0.000} s again ({second.Cpu:0.000})"));
    }

    private static (double Clock, double Cpu) Once(Action work)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        work();
        return (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }
}
