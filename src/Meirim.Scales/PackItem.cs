namespace Meirim.Scales;

/// <summary>One statement.</summary>
/// <param name="Number">From 1, in the order in which they are shown.</param>
/// <param name="Texts">By language; null in a pack of a key only.</param>
public sealed record PackItem(int Number, IReadOnlyDictionary<string, string>? Texts = null);
