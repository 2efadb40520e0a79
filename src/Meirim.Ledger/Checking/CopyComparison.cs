namespace Meirim.Ledger;

/// <summary>Compares the entries of a log with those of an earlier copy of it, as far as the copy goes.</summary>
internal static class CopyComparison
{
    internal static void Run(LogFiles now, string earlierCopy, FindingList findings)
    {
        var ignored = new FindingList();
        if (CheckpointReading.Current(earlierCopy, null, ignored) is not { } checkpoint)
        {
            findings.Add(LedgerFindingKind.PreviousCheckpointUnusable, "The earlier copy has no readable checkpoint; it was not used.");
            return;
        }
        var then = new LogFiles(earlierCopy, checkpoint.Size, ignored);
        var (old, current) = (new BundleLeaves(), new BundleLeaves());
        var comparison = new EntryComparison();
        var size = Math.Min(now.Size, then.Size);
        for (var n = 0L; n * TileAddress.FullWidth < size; n++)
        {
            then.Bundle(n, old, report: false);
            now.Bundle(n, current, report: false);
            if (!old.IsWhole || !current.IsWhole)
                continue;
            for (var i = 0; i < TileAddress.WidthAt(0, n, size); i++)
                comparison.Feed(n * TileAddress.FullWidth + i, i < current.Count ? current.Hashes[i] : null, i < old.Count ? old.Hashes[i] : null);
        }
        comparison.Report(findings, "compared with the earlier copy");
    }
}
