namespace Meirim.Scales;

/// <summary>One answer.</summary>
/// <param name="Texts">By language; null in a pack of a key only.</param>
public sealed record ResponseOption(double Value, IReadOnlyDictionary<string, string>? Texts = null);
