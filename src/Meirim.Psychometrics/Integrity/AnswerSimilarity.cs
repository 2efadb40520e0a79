using Meirim.Psychometrics.Numerics;

namespace Meirim.Psychometrics.Integrity;

/// <summary>
/// Pairs of people who sat together and chose the same wrong options more often than two independent people of their ability would
/// (Wesolowsky 2000). A prompt for a human, who looks at the seats and the times; never a verdict.
/// </summary>
public static class AnswerSimilarity
{
    /// <param name="groups">The room (or other circle) of each person, any whole number; negative leaves the person out. Pairs are looked for within a room.</param>
    /// <param name="level">A pair is named when its probability times the number of pairs looked at (Bonferroni) is under this.</param>
    public static SimilarityReport Analyse(KeyedOptions answers, IReadOnlyList<int> groups, double level = 0.01, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count != answers.Options.Persons) throw new ArgumentException("a room for every person", nameof(groups));
        var chances = WrongChances.Of(answers);
        var rooms = new SortedDictionary<int, List<int>>();
        for (int p = 0; p < groups.Count; p++)
            if (groups[p] >= 0)
            {
                if (!rooms.TryGetValue(groups[p], out var room)) rooms.Add(groups[p], room = []);
                room.Add(p);
            }
        long pairs = 0;
        foreach (var room in rooms.Values) pairs += (long)room.Count * (room.Count - 1) / 2;
        var found = new List<SimilarPair>();
        var probabilities = new double[answers.Options.Items];
        foreach (var room in rooms.Values)
        {
            cancel.ThrowIfCancellationRequested();
            for (int i = 0; i < room.Count; i++)
                for (int j = i + 1; j < room.Count; j++)
                    if (Judge(chances, room[i], room[j], probabilities, pairs, level) is { } pair) found.Add(pair);
        }
        found.Sort((a, b) => a.P != b.P ? a.P.CompareTo(b.P) : a.First != b.First ? a.First.CompareTo(b.First) : a.Second.CompareTo(b.Second));
        return new SimilarityReport(pairs, found);
    }

    private static SimilarPair? Judge(WrongChances chances, int first, int second, double[] probabilities, long pairs, double level)
    {
        int same = chances.SameWrong(first, second, probabilities, out int common);
        double mean = 0, variance = 0;
        for (int c = 0; c < common; c++)
        {
            mean += probabilities[c];
            variance += probabilities[c] * (1 - probabilities[c]);
        }
        // most pairs are nowhere near: the exact tail is for those who stand out
        if (same <= mean || (same - mean) * (same - mean) < 4 * variance) return null;
        double p = PoissonBinomial.AtLeast(probabilities.AsSpan(0, common), same);
        return p * pairs < level ? new SimilarPair(first, second, common, same, mean, p, Math.Min(1, p * pairs)) : null;
    }
}

/// <summary>Pairs that stand out, the least likely first.</summary>
/// <param name="Pairs">How many pairs were looked at.</param>
public sealed record SimilarityReport(long Pairs, IReadOnlyList<SimilarPair> Found);

/// <summary>Two people by their rows.</summary>
/// <param name="Common">Questions that both answered.</param>
/// <param name="SameWrong">Of these, both chose the same wrong option.</param>
/// <param name="Expected">As many would two independent people of their strength share.</param>
/// <param name="P">Probability of so many or more.</param>
/// <param name="Adjusted">The same times the number of pairs, 1 at most.</param>
public sealed record SimilarPair(int First, int Second, int Common, int SameWrong, double Expected, double P, double Adjusted);
