namespace Meirim.Standards.Editions;

/// <summary>Pairs the parts of two wordings: the most alike first, so that a new number or place does not make a new part.</summary>
internal static class BestPairs
{
    /// <summary>All parts of both sides: paired where the score reaches the threshold, alone otherwise; in the newer order, the removed last.</summary>
    public static List<(T? Older, T? Newer)> Of<T>(IReadOnlyList<T> older, IReadOnlyList<T> newer, Func<T, T, double> score, double threshold)
        where T : class
    {
        var candidates = new List<(double Score, int Distance, int Old, int New)>();
        for (var o = 0; o < older.Count; o++)
            for (var n = 0; n < newer.Count; n++)
                if (score(older[o], newer[n]) is var s && s >= threshold) candidates.Add((s, Math.Abs(o - n), o, n));
        var oldOf = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (_, _, o, n) in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Distance).ThenBy(c => c.Old))
            if (!oldOf.ContainsKey(n) && taken.Add(o)) oldOf[n] = o;
        return
        [
            .. newer.Select((part, n) => (oldOf.TryGetValue(n, out var o) ? older[o] : null, (T?)part)),
            .. older.Where((_, o) => !taken.Contains(o)).Select(part => ((T?)part, (T?)null)),
        ];
    }
}
