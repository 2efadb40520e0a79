namespace Meirim.Web.Testing.Rounds;

/// <summary>One of the parallel forms of a round: which versions of which items. Written when the papers are drawn, never changed.</summary>
public sealed class TestForm
{
    public Guid RoundId { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    /// <summary>JSON of <see cref="FormContent"/>.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>, lower-case hexadecimal; the act of drawing holds it.</summary>
    public required string Hash { get; init; }
}
