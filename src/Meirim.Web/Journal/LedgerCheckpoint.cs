namespace Meirim.Web.Journal;

/// <summary>A signed statement of the ledger's size and root at a moment. Every one is kept: an auditor compares them.</summary>
public sealed class LedgerCheckpoint
{
    public long Size { get; init; }

    public required byte[] Root { get; init; }

    /// <summary>The signed note, as published.</summary>
    public required string Note { get; init; }

    public DateTimeOffset At { get; init; }
}
