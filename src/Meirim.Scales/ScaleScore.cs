namespace Meirim.Scales;

/// <summary>The score of one scale.</summary>
/// <param name="Scale">Code of the scale.</param>
/// <param name="Answered">Statements of the scale that were answered, of <paramref name="Count"/>.</param>
/// <param name="Value">Null when too few were answered.</param>
public sealed record ScaleScore(string Scale, int Answered, int Count, double? Value)
{
    /// <summary>True when unanswered statements count as the person's own mean.</summary>
    public bool IsProrated => Value is not null && Answered < Count;
}
