namespace Meirim.Web.Records;

/// <summary>A fact that someone wants recorded, with the files that prove it.</summary>
/// <param name="From">First day; null when no document tells it.</param>
/// <param name="Until">First day after the last; null while it lasts.</param>
public sealed record NewFact(FactBody Body, DateOnly? From, DateOnly? Until, IReadOnlyList<NewEvidence>? Evidence = null);

/// <summary>A file already stored, by its hash, under the name with which it was handed in.</summary>
public sealed record NewEvidence(string Hash, string FileName);
