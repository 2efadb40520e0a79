namespace Meirim.Web.Journal;

/// <summary>A tile of hashes of the ledger (C2SP tlog-tiles), full or at the right edge.</summary>
public sealed class LedgerTile
{
    public int Level { get; init; }

    public long Index { get; init; }

    public required byte[] Data { get; set; }
}
