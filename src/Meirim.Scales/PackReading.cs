namespace Meirim.Scales;

/// <summary>What came of reading a pack: the pack, or every problem at once.</summary>
public sealed record PackReading(ScalePack? Pack, IReadOnlyList<PackProblem> Problems);
