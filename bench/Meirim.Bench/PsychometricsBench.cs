using System.Diagnostics;
using Meirim.Psychometrics;
using Meirim.Psychometrics.Classical;
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
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant($"peak memory {self.PeakWorkingSet64 / 1048576.0:0} MB"));
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
