using System.Text.Json;
using Meirim.Web.Testing.Statistics;

namespace Meirim.Web.Testing.Integrity;

/// <summary>
/// What in a round is unlikely enough for a person to look at it: at the seats, the times and what the proctor wrote down. It is no
/// verdict, and nothing follows from it by itself. Reckoned once for each key, with the statistics of the round.
/// </summary>
public sealed class Prompt
{
    public Guid Id { get; init; }

    public Guid RoundId { get; init; }

    /// <summary>Number of the round's key.</summary>
    public int Key { get; init; }

    public PromptKind Kind { get; init; }

    public Guid AttemptId { get; init; }

    /// <summary>The other sheet of a pair; for a single one its own once more.</summary>
    public Guid OtherId { get; init; }

    /// <summary>JSON of <see cref="PromptFigures"/>.</summary>
    public required string Content { get; init; }
}

/// <summary>Why a person should look. The names are stored.</summary>
public enum PromptKind
{
    /// <summary>Two in one room chose the same wrong options, more often than two independent people would.</summary>
    SameWrong,

    /// <summary>Hard questions right and easy ones wrong, more than the ability of the person explains.</summary>
    Misfit,

    /// <summary>Many answers given faster than the question can be read.</summary>
    Haste,
}

/// <summary>What was counted.</summary>
/// <param name="Count">Same wrong options; hasty answers; null for misfit.</param>
/// <param name="Of">Questions that both answered; questions in the model; answers whose time is known.</param>
/// <param name="Expected">As many would be expected of two independent people; null for the others.</param>
/// <param name="P">Probability of as much or more by chance, over all that was looked at; null for haste.</param>
public sealed record PromptFigures(int? Count, int Of, double? Expected, double? P)
{
    public static PromptFigures Read(string json) => JsonSerializer.Deserialize<PromptFigures>(json, RoundMeasures.Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, RoundMeasures.Json);
}
