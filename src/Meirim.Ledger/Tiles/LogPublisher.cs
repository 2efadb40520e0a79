using System.Buffers;

namespace Meirim.Ledger;

/// <summary>Copies a log, as it is at a checkpoint, from where it is kept to a folder that the world may read.</summary>
public static class LogPublisher
{
    /// <summary>Writes the tiles and bundles that are new, then the checkpoint, so that a reader never sees a promise not kept.</summary>
    /// <param name="from">The log's store; may have grown past the checkpoint.</param>
    /// <param name="to">The public folder.</param>
    /// <param name="publishedSize">Size of the checkpoint published there before; 0 for an empty folder. Not above the new size.</param>
    /// <param name="checkpoint">The new checkpoint, signed.</param>
    /// <exception cref="ArgumentException">The note is not a checkpoint.</exception>
    /// <exception cref="LedgerDamagedException">The store lacks a tile, or one is too short.</exception>
    /// <remarks>C2SP tlog-tiles: partial tiles are cut to the width that this checkpoint's size requires.</remarks>
    public static void Publish(ITileStore from, FolderTileStore to, long publishedSize, SignedNote checkpoint)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(checkpoint);
        var read = Checkpoint.ParseText(checkpoint.Text);
        if (!read.IsOk)
            throw new ArgumentException($"This note is not a checkpoint: {read.Fault}.", nameof(checkpoint));
        foreach (var address in TileAddress.ToPublish(publishedSize, read.Value.Size))
            to.Write(address, Cut(address, from.Read(address) ?? throw LedgerDamagedException.Missing(address)));
        to.WriteCheckpoint(checkpoint.ToBytes());
    }

    private static ReadOnlySpan<byte> Cut(TileAddress address, byte[] bytes)
    {
        if (!address.IsEntries)
            return bytes.Length >= address.Width * TreeHash.Length
                ? bytes.AsSpan(0, address.Width * TreeHash.Length)
                : throw LedgerDamagedException.Malformed(address);
        var cut = new ArrayBufferWriter<byte>(bytes.Length);
        foreach (var entry in EntryBundle.TryRead(bytes, address.Width) ?? throw LedgerDamagedException.Malformed(address))
            EntryBundle.Write(cut, entry.Span);
        return cut.WrittenSpan;
    }
}
