namespace Meirim.Web.Testing.Marks;

/// <summary>Where a proposed mark stands. The names are stored.</summary>
public enum MarkState
{
    Proposed,
    Approved,
    Rejected,
    Withdrawn,
}

/// <summary>Another pass mark of a round, proposed by one and decided of by another; never after the results were released.</summary>
public sealed class MarkChange
{
    public Guid Id { get; init; }

    public Guid RoundId { get; init; }

    public MarkState State { get; set; }

    /// <summary>The panel from which it comes; null when it comes from an equating.</summary>
    public Guid? PanelId { get; init; }

    /// <summary>Holding the resit against its main round, from which it comes, JSON of <see cref="EquatingFigures"/>; null when it comes from a panel.</summary>
    public string? Equating { get; init; }

    /// <summary>Shares of all points: the mark before and the one that is proposed.</summary>
    public double OldShare { get; init; }

    public double NewShare { get; init; }

    public Guid ProposedBy { get; init; }

    public required string ProposedByName { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public Guid? DecidedBy { get; set; }

    public string? DecidedByName { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Why it was rejected.</summary>
    public string? Answer { get; set; }

    /// <summary>Number of the key by which the sheets are scored with it; null when nothing was scored yet.</summary>
    public int? Key { get; set; }

    /// <summary>Opens the commitments that the ledger holds of it.</summary>
    public required byte[] Salt { get; init; }

    public int Version { get; set; }

    public EquatingFigures? ReadEquating() => Equating is null ? null : EquatingFigures.Read(Equating);
}
