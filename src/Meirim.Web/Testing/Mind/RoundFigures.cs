namespace Meirim.Web.Testing.Mind;

/// <summary>
/// Figures of groups of a round, made once after its last day and never again: figures of two days would tell of whoever came
/// or went between them.
/// </summary>
public sealed class RoundFigures
{
    public Guid RoundId { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>JSON: a list of <see cref="ViewWellbeing.ScaleFigures"/>, small groups hidden.</summary>
    public required string Content { get; init; }
}
