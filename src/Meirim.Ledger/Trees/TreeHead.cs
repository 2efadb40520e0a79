namespace Meirim.Ledger;

/// <summary>The state of a log: how many entries, and the root hash over them.</summary>
/// <param name="Size">Number of entries, 0 or more.</param>
/// <param name="Root">MTH of RFC 6962 §2.1 over entries 0 … Size − 1; <see cref="TreeHasher.Empty"/> when there are none.</param>
public readonly record struct TreeHead(long Size, TreeHash Root);
