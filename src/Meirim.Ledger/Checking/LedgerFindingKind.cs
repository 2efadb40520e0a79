namespace Meirim.Ledger;

/// <summary>What the checker can find. Names are stable; a program may show its own text for each.</summary>
public enum LedgerFindingKind
{
    /// <summary>There is no file <c>checkpoint</c>: nothing says what the log should hold.</summary>
    CheckpointMissing,

    /// <summary>The checkpoint is not a signed note, or its text is not a checkpoint's.</summary>
    CheckpointMalformed,

    /// <summary>The trusted key did not sign the checkpoint (another may have).</summary>
    NotSignedByTrustedKey,

    /// <summary>There is a signature in the trusted key's name, and it is false.</summary>
    FalseSignature,

    /// <summary>The earlier checkpoint that the auditor kept is malformed or not signed by the trusted key: it was not used.</summary>
    PreviousCheckpointUnusable,

    /// <summary>The earlier checkpoint is of a log with another origin: it was not used.</summary>
    PreviousCheckpointOfOtherLog,

    /// <summary>The log is smaller than the auditor saw it before: entries at the end are gone.</summary>
    OlderThanPrevious,

    /// <summary>The log does not continue what the auditor saw: some entry before the earlier size was changed, removed, added or moved.</summary>
    NotConsistentWithPrevious,

    /// <summary>A tile or bundle that the checkpoint's size requires is not there.</summary>
    FileMissing,

    /// <summary>A tile or bundle cannot be read or has a wrong length.</summary>
    FileMalformed,

    /// <summary>A tile holds other hashes than the entries have, while the entries are those of the checkpoint: the tile file alone is wrong.</summary>
    TileWrong,

    /// <summary>An entry is not the one that was logged.</summary>
    EntryChanged,

    /// <summary>Entries that were logged are gone from this place on.</summary>
    EntryRemoved,

    /// <summary>Entries stand here that were never logged.</summary>
    EntryAdded,

    /// <summary>An entry that was logged elsewhere stands here, and the one that belongs here stands elsewhere.</summary>
    EntryMoved,

    /// <summary>Entries and their tiles were both changed: something in this range is not what was logged, and the files cannot tell which entry.</summary>
    EntriesRewritten,

    /// <summary>So much is wrong that the check stopped early.</summary>
    Stopped,

    /// <summary>Not a fault: the folder holds entries past the checkpoint, as it does between an append and the next checkpoint.</summary>
    EntriesBeyondCheckpoint,
}
