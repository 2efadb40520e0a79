namespace Meirim.Ledger;

/// <summary>Checks a published log from its files alone, and names as exactly as they allow what is wrong.</summary>
/// <remarks>
/// <para>Entries are hashed and compared with the level-0 tiles, tiles with the tiles above, all of it with the checkpoint's root, and
/// the checkpoint with the trusted key and with a checkpoint the auditor kept. One pass, constant memory.</para>
/// <para>What it can tell. Only entries were touched: the exact entry, and whether it was changed, removed, added or moved. Only tiles:
/// the file. Entries and their own tile, but not the tiles above: the 256 entries (or more) among which it is. Entries and all tiles,
/// but not the checkpoint: only that something is wrong, and, with an earlier checkpoint, whether before or after its size.
/// Everything, signed anew with the right key: nothing, unless an earlier checkpoint is given, which is then not continued; and the
/// exact entry only with an earlier copy of the log. So an auditor keeps at least the last checkpoint, in a place of their own.</para>
/// </remarks>
public static class LedgerChecker
{
    /// <summary>Checks the log in a folder. Never throws because of what the files hold.</summary>
    /// <param name="folder">The folder with <c>checkpoint</c> and <c>tile/</c>.</param>
    /// <param name="trustedKey">The log's key, had from elsewhere. Without it only the fit of the files is checked, not who signed.</param>
    /// <param name="previousCheckpoint">The bytes of a checkpoint of this log kept from earlier.</param>
    /// <param name="earlierCopy">A folder with an earlier copy of the log that the auditor kept and trusts.</param>
    public static LedgerReport Check(string folder, VerifierKey? trustedKey = null, ReadOnlyMemory<byte>? previousCheckpoint = null, string? earlierCopy = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var findings = new FindingList();
        var read = CheckpointReading.Current(folder, trustedKey, findings);
        if (read is null)
            return new LedgerReport(null, false, false, 0, findings.All);
        var signed = trustedKey is not null
            && !findings.Has(LedgerFindingKind.FalseSignature) && !findings.Has(LedgerFindingKind.NotSignedByTrustedKey);
        var previous = previousCheckpoint is { } kept ? CheckpointReading.Previous(kept.Span, read, trustedKey, findings) : null;

        var files = new LogFiles(folder, read.Size, findings);
        var scan = new LedgerScan(files, findings);
        scan.Run(previous?.Size ?? -1);
        var compared = !findings.IsFull && Judge(read, previous, files, scan, findings);
        if (earlierCopy is not null && !findings.IsFull)
            CopyComparison.Run(files, earlierCopy, findings);
        if (files.HoldMore())
            findings.Add(LedgerFindingKind.EntriesBeyondCheckpoint, $"The folder holds entries past the {read.Size} of its checkpoint.");
        return new LedgerReport(read, signed, compared, scan.EntriesRead, findings.All);
    }

    // these three say whether the earlier checkpoint could be compared
    private static bool Judge(Checkpoint current, Checkpoint? previous, LogFiles files, LedgerScan scan, FindingList findings)
    {
        if (scan.EntriesRoot == current.Root)
        {
            foreach (var tile in scan.TilesUnlikeEntries)
                findings.Add(LedgerFindingKind.TileWrong, $"{tile.Path} holds wrong hashes; the entries are right.", null, tile.Path);
            return JudgeAgainstPrevious(current, previous, scan.EarlierEntriesRoot, findings);
        }
        if (scan.TilesRoot == current.Root)
        {
            scan.Comparison.Report(findings, "its tile is the checkpoint's");
            foreach (var tile in scan.TilesUnlikeLeafTiles)
                findings.Add(LedgerFindingKind.TileWrong, $"{tile.Path} holds wrong hashes; the level-0 tiles are right.", null, tile.Path);
            return JudgeAgainstPrevious(current, previous, scan.EarlierTilesRoot, findings);
        }
        return JudgeWithoutLeaves(current, previous, files, scan, findings);
    }

    private static bool JudgeWithoutLeaves(Checkpoint current, Checkpoint? previous, LogFiles files, LedgerScan scan, FindingList findings)
    {
        var vouched = new VouchedTiles(files);
        if (current.Size > 0 && vouched.AreUnder(current.Root))
        {
            new VouchedScan(files, findings, vouched).Run();
            return JudgeAgainstPrevious(current, previous, previous is null ? null : vouched.RootAt(Math.Min(previous.Size, current.Size)), findings);
        }
        var range = new EntryRange(0, current.Size);
        var narrowed = "";
        var compared = previous is not null && previous.Size > current.Size;
        if (previous is not null && previous.Size <= current.Size && scan.EarlierEntriesRoot is { } earlier)
        {
            range = earlier == previous.Root ? range with { From = previous.Size } : range with { Until = previous.Size };
            compared = true;
            narrowed = $" The earlier checkpoint shows that it is {(earlier == previous.Root ? "at or after" : "before")} entry {previous.Size}.";
        }
        var hint = scan.Comparison.First is { } first
            ? $" Entries and level-0 tiles first disagree at entry {first}, but neither side is vouched for."
            : " Entries and level-0 tiles agree with each other.";
        findings.Add(LedgerFindingKind.EntriesRewritten,
            $"The files do not have the checkpoint's root: entries or the checkpoint were changed, and the files alone cannot tell where.{narrowed}{hint}", range);
        return compared;
    }

    private static bool JudgeAgainstPrevious(Checkpoint current, Checkpoint? previous, TreeHash? rootThen, FindingList findings)
    {
        if (previous is null)
            return false;
        // a smaller log has been reported when the checkpoints were read
        if (previous.Size > current.Size)
            return true;
        if (rootThen is null)
            return false;
        if (rootThen != previous.Root)
            findings.Add(LedgerFindingKind.NotConsistentWithPrevious,
                $"The log does not continue the earlier checkpoint: among its first {previous.Size} entries something was changed, and it was signed anew. An earlier copy of the log would tell which entry.",
                new EntryRange(0, previous.Size));
        return true;
    }
}
