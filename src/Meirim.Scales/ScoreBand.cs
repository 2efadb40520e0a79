namespace Meirim.Scales;

/// <summary>A part of the range to which the source gives a meaning.</summary>
/// <param name="Code">E.g. <c>low</c>, <c>average</c>, <c>high</c>.</param>
/// <param name="From">The smallest score in it.</param>
public sealed record ScoreBand(string Code, double From);
