namespace Meirim.Names;

/// <summary>A word of the vocabulary that answers a queried word.</summary>
/// <param name="WordId">The identity given to <see cref="NameVocabulary.Add(int, string, string)"/>.</param>
/// <param name="Score">0 to 1; 1 for <see cref="MatchKind.Exact"/>. Comparable between kinds.</param>
public readonly record struct WordMatch(int WordId, MatchKind Kind, double Score);
