using System.Buffers;

namespace Meirim.Ledger;

/// <summary>Adds entries to the end of a log. Reads only the right edge: one tile for each 8 levels and the last bundle.</summary>
/// <remarks>
/// One writer at a time (the caller sees to it, e.g. by a lock or a database transaction). An appender may be kept between batches,
/// or opened anew for each: with a million entries that is four reads. A batch writes each touched tile once, so larger batches cost less.
/// </remarks>
public sealed class LogAppender
{
    private readonly ITileStore store;
    private readonly TreeFrontier frontier;
    private readonly EdgeTile[] edge = new EdgeTile[TileAddress.TopLevel + 1];
    private readonly ArrayBufferWriter<byte> bundle = new();
    private bool spoiled;

    private LogAppender(ITileStore store)
    {
        this.store = store;
        frontier = new TreeFrontier { TileHashMade = OnTileHash };
        for (var level = 0; level < edge.Length; level++)
            edge[level] = new EdgeTile(level);
    }

    /// <summary>Number of entries in the log.</summary>
    public long Size => frontier.Size;

    /// <summary>Size and root now.</summary>
    public TreeHead Head => new(frontier.Size, frontier.Root());

    /// <summary>Takes up a log where it stands.</summary>
    /// <param name="store">Where its tiles are.</param>
    /// <param name="size">Its size, as the caller keeps it (in its checkpoint or its journal); 0 for a new log.</param>
    /// <exception cref="LedgerDamagedException">A tile of the right edge is missing or too short for this size.</exception>
    public static LogAppender Open(ITileStore store, long size)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var appender = new LogAppender(store);
        var hashes = new TileHashes(store, size);
        appender.frontier.Restore(size, height => hashes.Complete(height, (size >> height) - 1));
        foreach (var tile in appender.edge)
            tile.Restore(store, size);
        appender.RestoreBundle(size);
        return appender;
    }

    /// <summary>Adds entries in their order, and writes the tiles that changed.</summary>
    /// <param name="entries">Each 0 … 65535 bytes. An empty list changes nothing.</param>
    /// <returns>The new size and root. The first of these entries has the index (new size − number of entries).</returns>
    /// <exception cref="ArgumentException">An entry is longer than <see cref="EntryBundle.MaxEntryLength"/>; nothing was added.</exception>
    /// <exception cref="InvalidOperationException">An earlier call failed in the store; open the log anew.</exception>
    public TreeHead Append(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (spoiled)
            throw new InvalidOperationException("An earlier append failed half way; open the log anew.");
        for (var i = 0; i < entries.Count; i++)
            if (entries[i].Length > EntryBundle.MaxEntryLength)
                throw new ArgumentException($"Entry {i} of this batch has {entries[i].Length} bytes; an entry has at most {EntryBundle.MaxEntryLength}.", nameof(entries));

        // until all is written the memory is ahead of the store: if the store throws, only opening anew is safe
        spoiled = true;
        for (var i = 0; i < entries.Count; i++)
            AppendOne(entries[i].Span);
        if (entries.Count > 0)
            WriteRest();
        spoiled = false;
        return Head;
    }

    /// <summary>Adds one entry: the same as a batch of one.</summary>
    /// <inheritdoc cref="Append(IReadOnlyList{ReadOnlyMemory{byte}})"/>
    public TreeHead Append(ReadOnlyMemory<byte> entry) => Append([entry]);

    private void AppendOne(ReadOnlySpan<byte> entry)
    {
        EntryBundle.Write(bundle, entry);
        frontier.Append(TreeHasher.Leaf(entry));
        if (frontier.Size % TileAddress.FullWidth == 0)
            WriteBundle(new TileAddress(TileAddress.EntriesLevel, frontier.Size / TileAddress.FullWidth - 1, TileAddress.FullWidth));
    }

    private void OnTileHash(int height, TreeHash hash) => edge[height / TileAddress.Height].Add(hash, store);

    private void WriteRest()
    {
        foreach (var tile in edge)
            tile.WritePartial(store);
        var width = (int)(frontier.Size % TileAddress.FullWidth);
        if (width > 0)
            store.Write(new TileAddress(TileAddress.EntriesLevel, frontier.Size / TileAddress.FullWidth, width), bundle.WrittenSpan);
    }

    private void WriteBundle(TileAddress address)
    {
        store.Write(address, bundle.WrittenSpan);
        bundle.ResetWrittenCount();
    }

    private void RestoreBundle(long size)
    {
        if (size % TileAddress.FullWidth == 0)
            return;
        var address = TileAddress.OfEntry(size - 1, size);
        var entries = EntryBundle.TryRead(store.Read(address) ?? throw LedgerDamagedException.Missing(address), address.Width)
            ?? throw LedgerDamagedException.Malformed(address);
        foreach (var entry in entries)
            EntryBundle.Write(bundle, entry.Span);
    }
}
