namespace Meirim.Names;

/// <summary>How alike two names are, and why.</summary>
/// <param name="Score">0 (nothing in common) to 1 (the same). A guide for ranking, not a probability.</param>
/// <param name="Reasons">Reasons of all parts together, each once, in the order of <see cref="NameReason"/>.</param>
/// <param name="Parts">One per part that at least one of the names has.</param>
public sealed record NameMatch(double Score, IReadOnlyList<NameReason> Reasons, IReadOnlyList<NamePartMatch> Parts);

/// <summary>How alike one part is.</summary>
/// <param name="A">The part of the first name; null when it has none.</param>
/// <param name="B">The part of the second name; null when it has none.</param>
/// <param name="Score">0 to 1; 0 when one of the two is missing.</param>
public sealed record NamePartMatch(NamePart Part, string? A, string? B, double Score, IReadOnlyList<NameReason> Reasons);
