using Meirim.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Journal;

/// <summary>
/// The ledger's tiles in the database. Entry bundles are not kept a second time: they are the leaves of the journal
/// entries, in the order of their ledger index.
/// </summary>
internal sealed class TableTileStore(MeirimDb db) : ITileStore
{
    public byte[]? Read(TileAddress address) => address.IsEntries
        ? Bundle(address)
        : db.LedgerTiles.Find(address.Level, address.Index)?.Data;

    /// <summary>Changes the unit of work; the caller saves it.</summary>
    public void Write(TileAddress address, ReadOnlySpan<byte> data)
    {
        if (address.IsEntries) return;
        if (db.LedgerTiles.Find(address.Level, address.Index) is { } tile) tile.Data = data.ToArray();
        else db.LedgerTiles.Add(new LedgerTile { Level = address.Level, Index = address.Index, Data = data.ToArray() });
    }

    private byte[]? Bundle(TileAddress address)
    {
        long first = address.Index * TileAddress.FullWidth;
        var leaves = db.JournalEntries.AsNoTracking()
            .Where(e => e.LedgerIndex >= first && e.LedgerIndex < first + address.Width)
            .OrderBy(e => e.LedgerIndex).Select(e => e.Leaf).ToList();
        if (leaves.Count < address.Width) return null;
        var bundle = new System.Buffers.ArrayBufferWriter<byte>();
        foreach (var leaf in leaves) EntryBundle.Write(bundle, leaf);
        return bundle.WrittenSpan.ToArray();
    }
}
