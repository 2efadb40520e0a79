namespace Meirim.Scales;

/// <summary>Mean and standard deviation of a group, as the source gives them.</summary>
public sealed record ScaleNorm(string Group, double Mean, double Sd, int People);
