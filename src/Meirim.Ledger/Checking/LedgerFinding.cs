namespace Meirim.Ledger;

/// <summary>One thing the checker found.</summary>
/// <param name="Kind">What.</param>
/// <param name="Detail">An English sentence for the auditor.</param>
/// <param name="Entries">Which entries, if it is about entries.</param>
/// <param name="File">Which file, if it is about a file; its path below the log's folder.</param>
public sealed record LedgerFinding(LedgerFindingKind Kind, string Detail, EntryRange? Entries = null, string? File = null)
{
    /// <summary>False for a mere notice.</summary>
    public bool IsFault => Kind != LedgerFindingKind.EntriesBeyondCheckpoint;

    /// <summary>True when <see cref="Entries"/> begins with the very entry that is wrong; false when the wrong one is only known to be in the range.</summary>
    public bool IsExact => Entries is not null && IsFault
        && Kind is not (LedgerFindingKind.EntriesRewritten or LedgerFindingKind.NotConsistentWithPrevious);
}
