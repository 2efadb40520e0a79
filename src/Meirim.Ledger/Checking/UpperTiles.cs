namespace Meirim.Ledger;

/// <summary>Makes the tiles above level 0 anew from leaf hashes and compares them with the files, as each is complete.</summary>
internal sealed class UpperTiles(LogFiles files, bool reportAbsent)
{
    private readonly byte[][] making = [.. Enumerable.Range(0, TileAddress.TopLevel + 1).Select(_ => new byte[TileAddress.FullWidth * TreeHash.Length])];
    private readonly long[] count = new long[TileAddress.TopLevel + 1];

    /// <summary>Tiles whose file holds other hashes.</summary>
    internal List<TileAddress> Differing { get; } = [];

    internal void Add(int height, TreeHash hash)
    {
        var level = height / TileAddress.Height;
        if (level == 0)
            return;
        hash.Bytes.CopyTo(making[level].AsSpan((int)(count[level]++ % TileAddress.FullWidth) * TreeHash.Length));
        if (count[level] % TileAddress.FullWidth == 0)
            Compare(level, count[level] / TileAddress.FullWidth - 1, TileAddress.FullWidth);
    }

    /// <summary>Compares the partial tiles at the right edge; to be called after the last leaf.</summary>
    internal void Finish()
    {
        for (var level = 1; level <= TileAddress.TopLevel; level++)
            if (count[level] % TileAddress.FullWidth is var width and > 0)
                Compare(level, count[level] / TileAddress.FullWidth, (int)width);
    }

    private void Compare(int level, long index, int width)
    {
        var stored = files.Tile(level, index, reportAbsent);
        if (stored is not null && Differing.Count < FindingList.Limit && !stored.AsSpan().SequenceEqual(making[level].AsSpan(0, width * TreeHash.Length)))
            Differing.Add(TileAddress.At(level, index, files.Size));
    }
}
