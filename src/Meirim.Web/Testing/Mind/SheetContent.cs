using Meirim.Scales;

namespace Meirim.Web.Testing.Mind;

/// <summary>What stands encrypted in a sheet.</summary>
/// <param name="Sheet">Identity of the row: a content that was put into another row is not read.</param>
/// <param name="Scores">As they were reckoned with that version of the pack.</param>
/// <param name="Region">Of the person's work on that day; for figures of groups, only beside a round.</param>
public sealed record SheetContent(
    Guid Sheet, int PackVersion, string Language, DateTimeOffset At, IReadOnlyDictionary<int, double> Answers, IReadOnlyList<ScaleScore> Scores, string? Region = null, string? Occupation = null);
