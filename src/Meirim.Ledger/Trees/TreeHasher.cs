using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Meirim.Ledger;

/// <summary>The hashing of the tree: SHA-256 with one prefix byte, so that a leaf can never be passed off as a node.</summary>
/// <remarks>RFC 6962 §2.1 (the same in RFC 9162 §2.1.1).</remarks>
public static class TreeHasher
{
    private const byte LeafPrefix = 0x00;
    private const byte NodePrefix = 0x01;
    private const int OnStack = 1024;

    /// <summary>The root of the empty tree: SHA-256 of nothing.</summary>
    public static TreeHash Empty { get; } = new(SHA256.HashData([]));

    /// <summary>Hash of an entry: SHA-256(0x00 ‖ entry). An entry may be empty.</summary>
    public static TreeHash Leaf(ReadOnlySpan<byte> entry)
    {
        byte[]? rented = null;
        var input = entry.Length < OnStack
            ? stackalloc byte[OnStack]
            : rented = ArrayPool<byte>.Shared.Rent(entry.Length + 1);
        input[0] = LeafPrefix;
        entry.CopyTo(input[1..]);
        TreeHash hash = default;
        SHA256.HashData(input[..(entry.Length + 1)], hash);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        return hash;
    }

    /// <summary>Hash of an inner node: SHA-256(0x01 ‖ left ‖ right).</summary>
    public static TreeHash Node(in TreeHash left, in TreeHash right)
    {
        Span<byte> input = stackalloc byte[1 + 2 * TreeHash.Length];
        input[0] = NodePrefix;
        left.Bytes.CopyTo(input[1..]);
        right.Bytes.CopyTo(input[(1 + TreeHash.Length)..]);
        TreeHash hash = default;
        SHA256.HashData(input, hash);
        return hash;
    }

    /// <summary>MTH: the root over a list of leaf hashes, computed anew from all of them.</summary>
    /// <remarks>RFC 6962 §2.1. For small lists and for tests; a growing log uses <see cref="LogAppender"/>.</remarks>
    public static TreeHash Root(ReadOnlySpan<TreeHash> hashes)
    {
        if (hashes.IsEmpty)
            return Empty;
        if (hashes.Length == 1)
            return hashes[0];
        var split = LargestPowerBelow(hashes.Length);
        return Node(Root(hashes[..split]), Root(hashes[split..]));
    }

    /// <summary>The hashes that lie one after another in a tile's bytes.</summary>
    internal static ReadOnlySpan<TreeHash> HashesIn(ReadOnlySpan<byte> tile) => MemoryMarshal.Cast<byte, TreeHash>(tile);

    /// <summary>The largest power of two smaller than n; n is at least 2 (the k of RFC 6962 §2.1).</summary>
    internal static int LargestPowerBelow(int n) => (int)LargestPowerBelow((long)n);

    internal static long LargestPowerBelow(long n) => 1L << BitOperations.Log2((ulong)(n - 1));
}
