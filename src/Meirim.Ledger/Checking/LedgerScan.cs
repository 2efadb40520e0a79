namespace Meirim.Ledger;

/// <summary>
/// The one pass that every check makes: reads all bundles and all tiles once and builds two trees, one from the entries and one from
/// the level-0 tiles. Which of the two has the checkpoint's root decides afterwards which files are right.
/// </summary>
internal sealed class LedgerScan
{
    private readonly LogFiles files;
    private readonly FindingList findings;
    private readonly UpperTiles upperOfEntries;
    private readonly UpperTiles upperOfTiles;
    private readonly TreeFrontier fromEntries;
    private readonly TreeFrontier fromTiles;
    private readonly List<TileAddress> leafTilesDiffering = [];
    private bool entriesBroken;
    private bool tilesBroken;

    internal LedgerScan(LogFiles files, FindingList findings)
    {
        (this.files, this.findings) = (files, findings);
        upperOfEntries = new UpperTiles(files, reportAbsent: false);
        upperOfTiles = new UpperTiles(files, reportAbsent: true);
        fromEntries = new TreeFrontier { TileHashMade = upperOfEntries.Add };
        fromTiles = new TreeFrontier { TileHashMade = upperOfTiles.Add };
    }

    internal long EntriesRead { get; private set; }

    /// <summary>Entries against level-0 tiles.</summary>
    internal EntryComparison Comparison { get; } = new();

    /// <summary>Root over the entries; null when some are absent.</summary>
    internal TreeHash? EntriesRoot => entriesBroken ? null : fromEntries.Root();

    /// <summary>Root over the leaf hashes in the tiles, those of the entries where a tile is absent; null when both are.</summary>
    internal TreeHash? TilesRoot => tilesBroken ? null : fromTiles.Root();

    /// <summary>The same two roots at the size of the earlier checkpoint.</summary>
    internal TreeHash? EarlierEntriesRoot { get; private set; }

    internal TreeHash? EarlierTilesRoot { get; private set; }

    internal IEnumerable<TileAddress> TilesUnlikeEntries => [.. leafTilesDiffering, .. upperOfEntries.Differing];

    internal IEnumerable<TileAddress> TilesUnlikeLeafTiles => upperOfTiles.Differing;

    internal void Run(long earlierSize)
    {
        var bundle = new BundleLeaves();
        KeepEarlierRoots(earlierSize);
        for (var n = 0L; n < files.Bundles && !findings.IsFull; n++)
        {
            files.Bundle(n, bundle, report: true);
            AddPlaces(n, bundle, files.Tile(0, n, report: true), earlierSize);
        }
        upperOfEntries.Finish();
        upperOfTiles.Finish();
        if (findings.IsFull)
            entriesBroken = tilesBroken = true;
    }

    private void AddPlaces(long n, BundleLeaves bundle, byte[]? tile, long earlierSize)
    {
        var width = TileAddress.WidthAt(0, n, files.Size);
        var expected = tile is null ? default : TreeHasher.HashesIn(tile);
        EntriesRead += Math.Min(bundle.Count, width);
        var differs = false;
        for (var i = 0; i < width; i++)
        {
            TreeHash? entry = i < bundle.Count ? bundle.Hashes[i] : null;
            TreeHash? leaf = tile is null ? null : expected[i];
            if (leaf is not null && (entry is not null || bundle.IsWhole))
                Comparison.Feed(n * TileAddress.FullWidth + i, entry, leaf);
            differs |= leaf is not null && entry is not null && entry != leaf;
            entriesBroken |= entry is null;
            tilesBroken |= entry is null && leaf is null;
            fromEntries.Append(entry ?? default);
            fromTiles.Append(leaf ?? entry ?? default);
            KeepEarlierRoots(earlierSize);
        }
        if (differs && leafTilesDiffering.Count < FindingList.Limit)
            leafTilesDiffering.Add(TileAddress.At(0, n, files.Size));
        if (bundle.Count > width)
        {
            entriesBroken = true;
            Comparison.Feed(n * TileAddress.FullWidth + width, bundle.Hashes[width], null);
        }
    }

    private void KeepEarlierRoots(long earlierSize)
    {
        if (fromEntries.Size == earlierSize)
            (EarlierEntriesRoot, EarlierTilesRoot) = (EntriesRoot, TilesRoot);
    }
}
