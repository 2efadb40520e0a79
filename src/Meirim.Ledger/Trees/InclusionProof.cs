namespace Meirim.Ledger;

/// <summary>Proof that an entry stands at an index of a tree of a certain size.</summary>
/// <param name="Index">Place of the entry, 0 … Size − 1.</param>
/// <param name="Size">Size of the tree proven against.</param>
/// <param name="Hashes">The audit path, from the leaf's sibling up to the root's child (RFC 6962 §2.1.1).</param>
public sealed record InclusionProof(long Index, long Size, IReadOnlyList<TreeHash> Hashes)
{
    /// <summary>True when the leaf hash together with this path gives exactly this root.</summary>
    /// <param name="leaf">Hash of the entry, <see cref="TreeHasher.Leaf"/>.</param>
    /// <param name="root">Root of the tree of <see cref="Size"/> entries, from a checkpoint that was verified.</param>
    /// <returns>False for any other root, index, size or path; never throws on hostile numbers.</returns>
    /// <remarks>RFC 9162 §2.1.3.2.</remarks>
    public bool Proves(in TreeHash leaf, in TreeHash root)
    {
        if (Index < 0 || Index >= Size)
            return false;
        var (node, last) = (Index, Size - 1);
        var hash = leaf;
        foreach (var sibling in Hashes)
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = TreeHasher.Node(sibling, hash);
                // a node without a right sibling is carried up unhashed to the level where it is a right child
                while ((node & 1) == 0 && node != 0)
                    (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                hash = TreeHasher.Node(hash, sibling);
            }
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && hash == root;
    }
}
