using System.Numerics;

namespace Meirim.Ledger;

/// <summary>A growing tree of which only the roots of its complete subtrees are kept: at most 63 hashes for any size.</summary>
/// <remarks>
/// The binary digits of the size name the subtrees: digit k is one complete subtree of 2^k leaves, the largest to the left.
/// Adding a leaf costs one node hash on average; the root costs one for each further digit. Not safe for several threads.
/// </remarks>
public sealed class TreeFrontier
{
    private readonly TreeHash[] subtrees = new TreeHash[63];

    /// <summary>Number of leaves under this tree.</summary>
    public long Size { get; private set; }

    /// <summary>Called with (height, hash) for each complete subtree whose height is a multiple of 8, leaves included: the hashes that tiles hold.</summary>
    internal Action<int, TreeHash>? TileHashMade { get; init; }

    /// <summary>Adds one leaf hash at the right.</summary>
    public void Append(in TreeHash leaf) => AppendSubtree(0, leaf);

    /// <summary>Adds a complete subtree of 2^height leaves at the right.</summary>
    /// <exception cref="ArgumentException">The size is not a multiple of 2^height, or the tree would pass 2^63 − 1 leaves.</exception>
    public void AppendSubtree(int height, in TreeHash root)
    {
        if (height is < 0 or > 62 || (Size & ((1L << height) - 1)) != 0 || Size > long.MaxValue - (1L << height))
            throw new ArgumentException($"No room for a subtree of height {height} at size {Size}.", nameof(height));
        var hash = root;
        var at = height;
        for (; ; at++)
        {
            if ((at & (TileAddress.Height - 1)) == 0)
                TileHashMade?.Invoke(at, hash);
            if ((Size >> at & 1) == 0)
                break;
            hash = TreeHasher.Node(subtrees[at], hash);
        }
        subtrees[at] = hash;
        Size += 1L << height;
    }

    /// <summary>The root over all leaves so far.</summary>
    public TreeHash Root()
    {
        if (Size == 0)
            return TreeHasher.Empty;
        var at = BitOperations.TrailingZeroCount(Size);
        var root = subtrees[at];
        for (at++; Size >> at != 0; at++)
            if ((Size >> at & 1) != 0)
                root = TreeHasher.Node(subtrees[at], root);
        return root;
    }

    /// <summary>Starts from the hashes of the right edge: for each binary digit of the size, the root of its subtree.</summary>
    internal void Restore(long size, Func<int, TreeHash> subtreeOfHeight)
    {
        for (var at = 0; size >> at != 0; at++)
            if ((size >> at & 1) != 0)
                subtrees[at] = subtreeOfHeight(at);
        Size = size;
    }
}
