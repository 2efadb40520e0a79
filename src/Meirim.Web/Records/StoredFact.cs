namespace Meirim.Web.Records;

/// <summary>
/// A fact as the database keeps it: written once; only the columns of supersession are ever set later, and an erasure
/// takes days, body and salt away. <see cref="Journal.WriteGuard"/> holds this.
/// </summary>
public sealed class StoredFact
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public FactKind Kind { get; init; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public DateTimeOffset RecordedAt { get; init; }

    public Guid RecordedBy { get; init; }

    public DateTimeOffset? SupersededAt { get; set; }

    /// <summary>The act that superseded it.</summary>
    public Guid? SupersededBy { get; set; }

    /// <summary>The fact that stands in its place; null when it was withdrawn without one.</summary>
    public Guid? Successor { get; set; }

    /// <summary>The body as JSON; null after erasure.</summary>
    public string? Body { get; set; }

    /// <summary>Version of the body's shape.</summary>
    public int BodyVersion { get; init; }

    public byte[]? Salt { get; set; }

    public List<FactEvidence> Evidence { get; } = [];

    /// <summary>The fact as the pure rules know it.</summary>
    public Fact ToFact() => new(Id, FactJson.Read(Kind, BodyVersion, Body!), From, Until, RecordedAt, SupersededAt);
}
