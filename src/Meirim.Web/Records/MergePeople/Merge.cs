namespace Meirim.Web.Records.MergePeople;

/// <summary>
/// The decision that two numbers are one person. Facts stay where they were recorded; while the merge stands, the kept
/// person's record is read as the facts of both. It can be taken back.
/// </summary>
public sealed class Merge
{
    /// <summary>The act by which it was decided, on the kept person's side.</summary>
    public Guid Id { get; init; }

    public Guid KeptId { get; init; }

    public Guid MergedId { get; init; }

    public DateTimeOffset At { get; init; }

    public required string ByName { get; init; }

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; set; }
}
