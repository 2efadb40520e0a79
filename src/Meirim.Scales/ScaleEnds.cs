namespace Meirim.Scales;

/// <summary>Plain words, by language.</summary>
public sealed record ScaleEnds(IReadOnlyDictionary<string, string> Low, IReadOnlyDictionary<string, string> High);
