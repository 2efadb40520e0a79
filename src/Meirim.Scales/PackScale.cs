namespace Meirim.Scales;

/// <summary>Something that some of the statements measure together.</summary>
/// <param name="Items">Numbers of the statements that count as they are.</param>
/// <param name="Reversed">Numbers of the statements that count the other way round.</param>
/// <param name="AnsweredShare">Share of the statements that must be answered for a score, above 0 up to 1; the rest is counted as the person's own mean.</param>
/// <param name="Bands">The source's own cut points, lowest first; null when it gives none. No others are invented.</param>
/// <param name="Norms">Means of people with whom the source compares; null when it gives none.</param>
/// <param name="Ends">What a small and a large score mean in plain words, neither better than the other; null when the bands say it.</param>
public sealed record PackScale(
    string Code, IReadOnlyDictionary<string, string> Names, IReadOnlyList<int> Items, IReadOnlyList<int> Reversed, Scoring Scoring, double AnsweredShare,
    IReadOnlyList<ScoreBand>? Bands = null, IReadOnlyList<ScaleNorm>? Norms = null, ScaleEnds? Ends = null)
{
    public int Count => Items.Count + Reversed.Count;

    /// <summary>The smallest and the largest score that there can be.</summary>
    public (double Least, double Most) Range(ResponseScale responses) =>
        Scoring == Scoring.Mean ? (responses.Least, responses.Most) : (responses.Least * Count, responses.Most * Count);

    /// <summary>The band in which the score lies; null when the source gives none.</summary>
    public ScoreBand? BandOf(double score) => Bands?.LastOrDefault(b => b.From <= score);
}
