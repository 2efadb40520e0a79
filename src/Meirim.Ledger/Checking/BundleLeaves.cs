namespace Meirim.Ledger;

/// <summary>The leaf hashes of one entry bundle as it lies in the folder.</summary>
internal sealed class BundleLeaves
{
    private readonly TreeHash[] hashes = new TreeHash[TileAddress.FullWidth + 1];

    /// <summary>Entries found, at most one more than there should be.</summary>
    internal int Count { get; private set; }

    /// <summary>False when the file is missing or its lengths do not fit: that was reported, and what is absent is not counted as removed.</summary>
    internal bool IsWhole { get; private set; }

    internal ReadOnlySpan<TreeHash> Hashes => hashes.AsSpan(0, Count);

    internal void Clear() => (Count, IsWhole) = (0, false);

    /// <param name="bytes">The file.</param>
    /// <param name="limit">Entries to read: the width, and one more where the file should hold no more than that.</param>
    internal void Read(byte[] bytes, int limit)
    {
        var entries = EntryBundle.Read(bytes, limit, out var left);
        for (var i = 0; i < entries.Count; i++)
            hashes[i] = TreeHasher.Leaf(entries[i].Span);
        Count = entries.Count;
        IsWhole = left == 0 || Count == limit;
    }
}
