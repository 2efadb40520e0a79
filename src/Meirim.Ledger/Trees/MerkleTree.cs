namespace Meirim.Ledger;

/// <summary>A log of a certain size, read from its tiles: roots, proofs, entries.</summary>
/// <remarks>
/// A view: it holds no hashes itself and reads about one tile for each 8 levels of the tree. An older size can be viewed at any
/// time, since tiles only grow. It trusts the store; whoever does not trust it checks the proofs against a verified checkpoint,
/// or runs <see cref="LedgerChecker"/>.
/// </remarks>
/// <param name="store">Where the tiles are.</param>
/// <param name="size">Entries in the tree to view, 0 or more; the store must hold at least as many.</param>
public sealed class MerkleTree(ITileStore store, long size)
{
    private readonly ITileStore store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>Number of entries.</summary>
    public long Size { get; } = size >= 0 ? size : throw new ArgumentOutOfRangeException(nameof(size), size, "A tree has 0 entries or more.");

    /// <summary>The root hash over all entries of this view.</summary>
    /// <exception cref="LedgerDamagedException">A tile is missing or has the wrong length.</exception>
    public TreeHash Root() => Size == 0 ? TreeHasher.Empty : new TileHashes(store, Size).Range(0, Size);

    /// <summary>The entry at an index, as it was appended.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index in this view.</exception>
    /// <exception cref="LedgerDamagedException">The bundle is missing or malformed.</exception>
    public byte[] Entry(long index)
    {
        CheckIndex(index);
        var address = TileAddress.OfEntry(index, Size);
        var entries = EntryBundle.TryRead(store.Read(address) ?? throw LedgerDamagedException.Missing(address), address.Width)
            ?? throw LedgerDamagedException.Malformed(address);
        return entries[(int)(index % TileAddress.FullWidth)].ToArray();
    }

    /// <summary>The leaf hash at an index.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index in this view.</exception>
    /// <exception cref="LedgerDamagedException">A tile is missing or has the wrong length.</exception>
    public TreeHash LeafHash(long index)
    {
        CheckIndex(index);
        return new TileHashes(store, Size).Range(index, index + 1);
    }

    /// <summary>Proves that the entry at an index is in this tree: PATH of RFC 6962 §2.1.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index in this view.</exception>
    /// <exception cref="LedgerDamagedException">A tile is missing or has the wrong length.</exception>
    public InclusionProof ProveInclusion(long index)
    {
        CheckIndex(index);
        var hashes = new TileHashes(store, Size);
        var path = new List<TreeHash>();
        var (from, until) = (0L, Size);
        while (until - from > 1)
        {
            var middle = from + TreeHasher.LargestPowerBelow(until - from);
            if (index < middle)
            {
                path.Add(hashes.Range(middle, until));
                until = middle;
            }
            else
            {
                path.Add(hashes.Range(from, middle));
                from = middle;
            }
        }
        path.Reverse();
        return new InclusionProof(index, Size, path);
    }

    /// <summary>Proves that this tree continues its own first <paramref name="oldSize"/> entries: PROOF of RFC 6962 §2.1.2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">oldSize is not in 0 … Size.</exception>
    /// <exception cref="LedgerDamagedException">A tile is missing or has the wrong length.</exception>
    public ConsistencyProof ProveConsistency(long oldSize)
    {
        if (oldSize < 0 || oldSize > Size)
            throw new ArgumentOutOfRangeException(nameof(oldSize), oldSize, $"An earlier size of this tree is 0 … {Size}.");
        var proof = new List<TreeHash>();
        if (oldSize == 0 || oldSize == Size)
            return new ConsistencyProof(oldSize, Size, proof);
        var hashes = new TileHashes(store, Size);
        var (from, until) = (0L, Size);
        while (until != oldSize)
        {
            var middle = from + TreeHasher.LargestPowerBelow(until - from);
            if (oldSize <= middle)
            {
                proof.Add(hashes.Range(middle, until));
                until = middle;
            }
            else
            {
                proof.Add(hashes.Range(from, middle));
                from = middle;
            }
        }
        // the common left part is left out only when it is the whole earlier tree, whose root the verifier has
        if (from > 0)
            proof.Add(hashes.Range(from, until));
        proof.Reverse();
        return new ConsistencyProof(oldSize, Size, proof);
    }

    private void CheckIndex(long index)
    {
        if (index < 0 || index >= Size)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"This tree has {Size} entries.");
    }
}
