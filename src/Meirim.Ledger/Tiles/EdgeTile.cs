namespace Meirim.Ledger;

/// <summary>The tile at the right edge of one level, while it fills.</summary>
internal sealed class EdgeTile(int level)
{
    private readonly byte[] bytes = new byte[TileAddress.FullWidth * TreeHash.Length];
    private long index;
    private int width;
    private bool changed;

    internal void Restore(ITileStore store, long size)
    {
        var hashes = size >> (TileAddress.Height * level);
        (index, width) = (hashes / TileAddress.FullWidth, (int)(hashes % TileAddress.FullWidth));
        if (width == 0)
            return;
        var address = new TileAddress(level, index, width);
        var stored = store.Read(address) ?? throw LedgerDamagedException.Missing(address);
        if (stored.Length < width * TreeHash.Length)
            throw LedgerDamagedException.Malformed(address);
        stored.AsSpan(0, width * TreeHash.Length).CopyTo(bytes);
    }

    internal void Add(in TreeHash hash, ITileStore store)
    {
        hash.Bytes.CopyTo(bytes.AsSpan(width * TreeHash.Length));
        width++;
        changed = true;
        if (width < TileAddress.FullWidth)
            return;
        Write(store);
        (index, width) = (index + 1, 0);
    }

    internal void WritePartial(ITileStore store)
    {
        if (changed && width > 0)
            Write(store);
    }

    private void Write(ITileStore store)
    {
        store.Write(new TileAddress(level, index, width), bytes.AsSpan(0, width * TreeHash.Length));
        changed = false;
    }
}
