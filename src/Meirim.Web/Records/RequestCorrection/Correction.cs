namespace Meirim.Web.Records.RequestCorrection;

/// <summary>
/// Someone says that a record is wrong: the person themselves, or anyone who reads the public entry. A registrar answers.
/// What is true of the person changes only by a fact.
/// </summary>
public sealed class Correction
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public CorrectionSource Source { get; init; }

    /// <summary>The fact that is said to be wrong; null when something is missing, or when no fact is named.</summary>
    public Guid? FactId { get; init; }

    /// <summary>What is wrong, in the words of who says it.</summary>
    public required string Words { get; init; }

    /// <summary>How to reach a visitor who wrote; null when they left nothing. Goes a while after the answer.</summary>
    public string? Contact { get; set; }

    public DateTimeOffset AskedAt { get; init; }

    /// <summary>The account of the person; null for a visitor.</summary>
    public Guid? AskedBy { get; init; }

    public CorrectionState State { get; set; }

    /// <summary>What the registrar answered; the person reads it.</summary>
    public string? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public string? AnsweredByName { get; set; }

    /// <summary>The fact that was recorded in answer.</summary>
    public Guid? RecordedFact { get; set; }

    /// <summary>Opens the commitments that the ledger holds of it.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>Two registrars answer at once: the second is told.</summary>
    public int Version { get; set; }

    public List<CorrectionEvidence> Evidence { get; } = [];
}
