namespace Meirim.Ledger;

/// <summary>The second pass, made only when neither entries nor level-0 tiles have the checkpoint's root but the tiles above still do.</summary>
/// <remarks>
/// Where a level-0 tile is vouched for, entries are compared one by one. Where it is not, the lowest vouched hash above covers 256
/// entries or more: if these have that hash they are right, and otherwise the fault is somewhere among them.
/// </remarks>
internal sealed class VouchedScan(LogFiles files, FindingList findings, VouchedTiles vouched)
{
    private readonly EntryComparison comparison = new();
    private readonly BundleLeaves bundle = new();
    private TreeFrontier? range;
    private long rangeEnd;
    private bool rangeBroken;

    internal void Run()
    {
        for (var n = 0L; n < files.Bundles && !findings.IsFull; n++)
        {
            files.Bundle(n, bundle, report: false);
            if (vouched.Hashes(0, n) is { } leaves)
                Compare(n, TreeHasher.HashesIn(leaves));
            else
                AddToRange(n);
        }
        comparison.Report(findings, "its tile is the checkpoint's");
        foreach (var tile in vouched.Wrong)
            findings.Add(LedgerFindingKind.TileWrong, $"{tile.Path} does not fit the tile above it.", null, tile.Path);
    }

    private void Compare(long n, ReadOnlySpan<TreeHash> leaves)
    {
        for (var i = 0; i < leaves.Length; i++)
            if (i < bundle.Count || bundle.IsWhole)
                comparison.Feed(n * TileAddress.FullWidth + i, i < bundle.Count ? bundle.Hashes[i] : null, leaves[i]);
        if (bundle.Count > leaves.Length)
            comparison.Feed(n * TileAddress.FullWidth + leaves.Length, bundle.Hashes[leaves.Length], null);
    }

    private void AddToRange(long n)
    {
        var level = LowestUnderVouched(n);
        var tiles = 1L << (TileAddress.Height * level);
        if (range is null)
            (range, rangeEnd, rangeBroken) = (new TreeFrontier(), (n / tiles + 1) * tiles, false);
        rangeBroken |= bundle.Count != TileAddress.FullWidth;
        for (var i = 0; i < TileAddress.FullWidth && !rangeBroken; i++)
            range.Append(bundle.Hashes[i]);
        if (n + 1 < rangeEnd)
            return;
        if (rangeBroken || range.Root() != vouched.RootOf(level, n / tiles))
            findings.Add(LedgerFindingKind.EntriesRewritten,
                $"Of entries {(rangeEnd - tiles) * TileAddress.FullWidth} to {rangeEnd * TileAddress.FullWidth - 1} at least one is not the one that was logged; their tiles were changed too, so the files cannot tell which.",
                new EntryRange((rangeEnd - tiles) * TileAddress.FullWidth, rangeEnd * TileAddress.FullWidth));
        range = null;
    }

    private int LowestUnderVouched(long n)
    {
        var level = 0;
        while (vouched.RootOf(level, n >> (TileAddress.Height * level)) is null)
            level++;
        return level;
    }
}
