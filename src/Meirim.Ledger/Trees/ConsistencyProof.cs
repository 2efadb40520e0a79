namespace Meirim.Ledger;

/// <summary>Proof that a tree is an earlier tree with entries added at its end: nothing changed, removed or reordered.</summary>
/// <param name="OldSize">Size of the earlier tree, 0 … NewSize.</param>
/// <param name="NewSize">Size of the later tree.</param>
/// <param name="Hashes">The nodes of RFC 6962 §2.1.2; empty when OldSize is 0 or equals NewSize.</param>
public sealed record ConsistencyProof(long OldSize, long NewSize, IReadOnlyList<TreeHash> Hashes)
{
    /// <summary>True when these nodes rebuild both roots.</summary>
    /// <returns>False otherwise; never throws on hostile numbers. The empty tree is consistent with every tree.</returns>
    /// <remarks>RFC 9162 §2.1.4.2.</remarks>
    public bool Proves(in TreeHash oldRoot, in TreeHash newRoot)
    {
        if (OldSize < 0 || OldSize > NewSize)
            return false;
        if (OldSize == 0)
            return Hashes.Count == 0 && oldRoot == TreeHasher.Empty;
        if (OldSize == NewSize)
            return Hashes.Count == 0 && oldRoot == newRoot;
        return ProvesGrowth(oldRoot, newRoot);
    }

    private bool ProvesGrowth(in TreeHash oldRoot, in TreeHash newRoot)
    {
        var (node, last) = (OldSize - 1, NewSize - 1);
        while ((node & 1) == 1)
            (node, last) = (node >> 1, last >> 1);

        // an earlier tree of 2^k entries is itself a node of the later one: its root is not repeated in the proof
        var next = 0;
        TreeHash seed;
        if (node == 0)
            seed = oldRoot;
        else if (Hashes.Count == 0)
            return false;
        else
            seed = Hashes[next++];

        var (older, newer) = (seed, seed);
        for (; next < Hashes.Count; next++)
        {
            if (last == 0)
                return false;
            var hash = Hashes[next];
            if ((node & 1) == 1 || node == last)
            {
                older = TreeHasher.Node(hash, older);
                newer = TreeHasher.Node(hash, newer);
                while ((node & 1) == 0 && node != 0)
                    (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                newer = TreeHasher.Node(newer, hash);
            }
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && older == oldRoot && newer == newRoot;
    }
}
