using Meirim.Psychometrics.Irt;
using Meirim.Psychometrics.Numerics;

namespace Meirim.Psychometrics.Tests;

/// <summary>Answers drawn from known items and abilities, from a fixed seed.</summary>
internal static class Simulated
{
    public static ItemParameters[] Items(int count, int seed, bool oneSlope = false)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i =>
            ItemParameters.OfDifficulty($"Q{i + 1}", oneSlope ? 1 : 0.6 + (1.4 * random.NextDouble()), -1.2 + (0.9 * Normal.Quantile(random.NextDouble()))))];
    }

    public static double[] Abilities(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Normal.Quantile(random.NextDouble()))];
    }

    /// <param name="notReached">Share of people who did not reach some of the last items.</param>
    public static ResponseMatrix Answers(ItemParameters[] items, double[] abilities, int seed, double notReached = 0)
    {
        var random = new Random(seed);
        var points = new byte[items.Length * abilities.Length];
        for (int p = 0, cell = 0; p < abilities.Length; p++)
        {
            int reached = random.NextDouble() < notReached ? (items.Length / 2) + random.Next(items.Length / 2) : items.Length;
            for (int i = 0; i < items.Length; i++, cell++)
            {
                bool right = random.NextDouble() < items[i].Probability(abilities[p]);
                points[cell] = i >= reached ? ResponseMatrix.Missing : right ? (byte)1 : (byte)0;
            }
        }
        return ResponseMatrix.Create([.. items.Select(i => i.Id)], points);
    }
}
