using System.Numerics;

namespace Meirim.Ledger;

/// <summary>Hashes of whole ranges of entries, put together from tiles. The tile read last at each level is kept, since a proof asks around one place.</summary>
internal sealed class TileHashes(ITileStore store, long size)
{
    private readonly Dictionary<int, (long Index, byte[] Bytes)> last = [];

    /// <summary>MTH of entries from … until − 1, where from is a multiple of the largest power of two not above the count.</summary>
    internal TreeHash Range(long from, long until)
    {
        var height = BitOperations.Log2((ulong)(until - from));
        var left = Complete(height, from >> height);
        var middle = from + (1L << height);
        return middle == until ? left : TreeHasher.Node(left, Range(middle, until));
    }

    /// <summary>The root of the complete subtree number n of 2^height entries.</summary>
    internal TreeHash Complete(int height, long n)
    {
        var level = height / TileAddress.Height;
        var count = 1 << (height % TileAddress.Height);
        var first = n * count;
        var tile = Tile(level, first / TileAddress.FullWidth);
        return TreeHasher.Root(TreeHasher.HashesIn(tile).Slice((int)(first % TileAddress.FullWidth), count));
    }

    private byte[] Tile(int level, long index)
    {
        if (last.TryGetValue(level, out var kept) && kept.Index == index)
            return kept.Bytes;
        var address = TileAddress.At(level, index, size);
        var bytes = store.Read(address) ?? throw LedgerDamagedException.Missing(address);
        if (bytes.Length < address.Width * TreeHash.Length || bytes.Length % TreeHash.Length != 0)
            throw LedgerDamagedException.Malformed(address);
        last[level] = (index, bytes);
        return bytes;
    }
}
