namespace Meirim.Ledger;

/// <summary>Tiles that the checkpoint vouches for, from the top down: the right edge by the root, every full tile by its place in the tile above.</summary>
/// <remarks>Constant memory: the last tile of each level. A tile that is wrong itself is made anew from the tiles below it, if those fit.</remarks>
internal sealed class VouchedTiles(LogFiles files)
{
    private readonly Dictionary<int, (long Index, byte[]? Hashes)> last = [];

    /// <summary>Stored tiles that were looked at and are not what the tile above vouches for.</summary>
    internal List<TileAddress> Wrong { get; } = [];

    /// <summary>The root over the first entries, from vouched tiles alone; null when these do not suffice.</summary>
    internal TreeHash? RootAt(long earlierSize)
    {
        try
        {
            return earlierSize == 0 ? TreeHasher.Empty : new TileHashes(new ReadOnlyTiles(Hashes), files.Size).Range(0, earlierSize);
        }
        catch (LedgerDamagedException)
        {
            return null;
        }
    }

    /// <summary>True when the stored right edge has this root, so that there is something to go down from.</summary>
    internal bool AreUnder(in TreeHash root)
    {
        try
        {
            return new TileHashes(new ReadOnlyTiles(Stored), files.Size).Range(0, files.Size) == root;
        }
        catch (LedgerDamagedException)
        {
            return false;
        }
    }

    /// <summary>The vouched hashes of a tile; null when the files do not hold them any more.</summary>
    internal byte[]? Hashes(int level, long index)
    {
        if (last.TryGetValue(level, out var kept) && kept.Index == index)
            return kept.Hashes;
        var hashes = Find(level, index);
        last[level] = (index, hashes);
        return hashes;
    }

    /// <summary>The vouched root over one full tile; null when the tile above is not vouched for.</summary>
    internal TreeHash? RootOf(int level, long index)
        => Hashes(level + 1, index / TileAddress.FullWidth) is { } above
            ? TreeHasher.HashesIn(above)[(int)(index % TileAddress.FullWidth)]
            : null;

    private byte[]? Find(int level, long index)
    {
        var stored = Stored(level, index);
        if (TileAddress.WidthAt(level, index, files.Size) < TileAddress.FullWidth)
            return stored;
        if (RootOf(level, index) is not { } root)
            return null;
        if (stored is not null && Root(stored) == root)
            return stored;
        if (stored is not null && Wrong.Count < FindingList.Limit)
            Wrong.Add(TileAddress.At(level, index, files.Size));
        return level > 0 && MadeFromBelow(level, index) is { } made && Root(made) == root ? made : null;
    }

    private byte[]? MadeFromBelow(int level, long index)
    {
        var made = new byte[TileAddress.FullWidth * TreeHash.Length];
        for (var i = 0; i < TileAddress.FullWidth; i++)
        {
            if (Stored(level - 1, index * TileAddress.FullWidth + i) is not { } below)
                return null;
            Root(below).Bytes.CopyTo(made.AsSpan(i * TreeHash.Length));
        }
        return made;
    }

    private static TreeHash Root(byte[] tile) => TreeHasher.Root(TreeHasher.HashesIn(tile));

    private byte[]? Stored(int level, long index) => files.Tile(level, index, report: false);

    private sealed class ReadOnlyTiles(Func<int, long, byte[]?> read) : ITileStore
    {
        public byte[]? Read(TileAddress address) => read(address.Level, address.Index);

        public void Write(TileAddress address, ReadOnlySpan<byte> data) => throw new NotSupportedException("A check changes nothing.");
    }
}
