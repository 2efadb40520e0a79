namespace Meirim.Ledger;

/// <summary>Reading the checkpoint in the folder, and the one that the auditor kept.</summary>
internal static class CheckpointReading
{
    /// <summary>Null when there is none to go by. A wrong signature is reported and the check goes on: the files may tell more.</summary>
    internal static Checkpoint? Current(string folder, VerifierKey? trusted, FindingList findings)
    {
        if (new LogFiles(folder, 0, findings).Checkpoint() is not { } bytes)
        {
            findings.Add(LedgerFindingKind.CheckpointMissing, "There is no readable file named checkpoint.", null, FolderTileStore.CheckpointName);
            return null;
        }
        var note = SignedNote.Parse(bytes);
        var read = note.IsOk ? Checkpoint.ParseText(note.Value.Text) : note.Fault.Value;
        if (!read.IsOk)
        {
            findings.Add(LedgerFindingKind.CheckpointMalformed, $"The checkpoint cannot be read: {read.Fault}.", null, FolderTileStore.CheckpointName);
            return null;
        }
        if (trusted is not null && note.Value!.CheckSignature(trusted) is { } fault)
            findings.Add(fault == NoteFault.FalseSignature ? LedgerFindingKind.FalseSignature : LedgerFindingKind.NotSignedByTrustedKey,
                fault == NoteFault.FalseSignature
                    ? $"The signature of {trusted.Name} under the checkpoint is false."
                    : $"The checkpoint is not signed by {trusted}, but by {string.Join(", ", note.Value.Signatures.Select(s => $"{s.KeyName}+{s.KeyId:x8}"))}.",
                null, FolderTileStore.CheckpointName);
        return read.Value;
    }

    /// <summary>Null when it cannot be used, which is a finding: the auditor counts on it.</summary>
    internal static Checkpoint? Previous(ReadOnlySpan<byte> bytes, Checkpoint current, VerifierKey? trusted, FindingList findings)
    {
        var note = SignedNote.Parse(bytes);
        var read = note.IsOk ? Checkpoint.ParseText(note.Value.Text) : note.Fault.Value;
        var fault = read.Fault ?? (trusted is null ? null : note.Value!.CheckSignature(trusted));
        if (fault is not null)
        {
            findings.Add(LedgerFindingKind.PreviousCheckpointUnusable, $"The earlier checkpoint cannot be used: {fault}.");
            return null;
        }
        var previous = read.Value!;
        if (previous.Origin != current.Origin)
        {
            findings.Add(LedgerFindingKind.PreviousCheckpointOfOtherLog, $"The earlier checkpoint is of the log {previous.Origin}, this is {current.Origin}.");
            return null;
        }
        if (previous.Size > current.Size)
            findings.Add(LedgerFindingKind.OlderThanPrevious,
                $"The log has {current.Size} entries, and had {previous.Size}: the last {previous.Size - current.Size} are gone.",
                new EntryRange(current.Size, previous.Size));
        return previous;
    }
}
