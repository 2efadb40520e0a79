namespace Meirim.Ledger;

/// <summary>What came of a check.</summary>
/// <param name="Checkpoint">The checkpoint as read; null when it is missing or malformed.</param>
/// <param name="SignatureChecked">True when a trusted key was given and its signature is true. Without it the check shows only that the files fit together.</param>
/// <param name="PreviousChecked">True when an earlier checkpoint was given and compared; false also when the files are too damaged for that.</param>
/// <param name="EntriesRead">Entries that were read and hashed.</param>
/// <param name="Findings">Everything found, at most 100 and a note that it stopped.</param>
public sealed record LedgerReport(
    Checkpoint? Checkpoint, bool SignatureChecked, bool PreviousChecked, long EntriesRead, IReadOnlyList<LedgerFinding> Findings)
{
    /// <summary>True when nothing is wrong, within what was checked.</summary>
    public bool IsOk => Checkpoint is not null && !Findings.Any(f => f.IsFault);

    /// <summary>Index of the first entry that is known to be wrong, or null: none is, or the files cannot tell (see <see cref="Suspect"/>).</summary>
    public long? FirstBadEntry => Findings.Where(f => f.IsExact).Min(f => (long?)f.Entries!.Value.From);

    /// <summary>The range in which something is wrong that cannot be placed more exactly; null when there is none.</summary>
    public EntryRange? Suspect => Findings.FirstOrDefault(f => f.Entries is not null && f.IsFault && !f.IsExact)?.Entries;
}
