using System.Diagnostics;
using Meirim.Standards.Reading;

namespace Meirim.Bench;

/// <summary>How long the reader takes over an order, the first time in a process and after that.</summary>
internal static class ReadBench
{
    public static void Run(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var first = Stopwatch.StartNew();
        var cards = StandardReader.Read(bytes).Document?.Cards.Count;
        first.Stop();
        var later = new List<double>();
        for (int i = 0; i < 40; i++)
        {
            var one = Stopwatch.StartNew();
            StandardReader.Read(bytes);
            later.Add(one.Elapsed.TotalMilliseconds);
        }
        later.Sort();
        Console.WriteLine($"reading {bytes.Length} bytes, {cards} cards: first {first.Elapsed.TotalMilliseconds:F0} ms, after that median {later[later.Count / 2]:F1} ms, slowest {later[^1]:F1} ms");
    }
}
