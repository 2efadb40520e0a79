namespace Meirim.Ledger;

/// <summary>The files of a log as an auditor finds them: nothing about them is believed, and nothing in them throws.</summary>
internal sealed class LogFiles(string folder, long size, FindingList findings)
{
    private readonly FolderTileStore store = new(folder);

    internal long Size => size;

    internal long Bundles => size / TileAddress.FullWidth + (size % TileAddress.FullWidth > 0 ? 1 : 0);

    internal byte[]? Checkpoint() => Try(() => store.ReadCheckpoint(), out _);

    /// <summary>The hashes of a tile, exactly as many as its width; null when missing or malformed, which is reported once if asked.</summary>
    internal byte[]? Tile(int level, long index, bool report)
    {
        var address = TileAddress.At(level, index, size);
        var bytes = Read(address, out var unreadable, out var wider);
        var length = address.Width * TreeHash.Length;
        if (bytes is not null && (bytes.Length == length || wider && bytes.Length > length && bytes.Length % TreeHash.Length == 0))
            return bytes.Length == length ? bytes : bytes[..length];
        if (report)
            Report(address, bytes is null && !unreadable, null);
        return null;
    }

    /// <summary>The leaf hashes of a bundle, computed from its entries.</summary>
    internal void Bundle(long index, BundleLeaves into, bool report)
    {
        into.Clear();
        var address = TileAddress.At(TileAddress.EntriesLevel, index, size);
        var range = new EntryRange(index * TileAddress.FullWidth, index * TileAddress.FullWidth + address.Width);
        var bytes = Read(address, out var unreadable, out var wider);
        if (bytes is null && !unreadable && OtherState(address) is { } other)
        {
            // the entries are there under another width: name the file, and still compare what is in it
            if (report)
                findings.Add(LedgerFindingKind.FileMissing, $"{address.Path} is missing; {other.Path} is there in its place.", null, address.Path);
            (bytes, wider) = (Try(() => store.ReadExact(other), out unreadable), other.Width > address.Width);
            if (bytes is not null)
                report = false;
        }
        if (bytes is not null)
            into.Read(bytes, wider ? address.Width : address.Width + 1);
        if (!into.IsWhole && report)
            Report(address, bytes is null && !unreadable, into.Count < address.Width ? range with { From = range.From + into.Count } : null);
    }

    /// <summary>True when there is more of the log than its checkpoint says.</summary>
    internal bool HoldMore()
    {
        var (last, width) = (size / TileAddress.FullWidth, (int)(size % TileAddress.FullWidth));
        return Enumerable.Range(width + 1, TileAddress.FullWidth - width)
            .Any(w => File.Exists(store.FileOf(new TileAddress(TileAddress.EntriesLevel, last, w))));
    }

    private void Report(TileAddress address, bool missing, EntryRange? entries)
        => findings.Add(missing ? LedgerFindingKind.FileMissing : LedgerFindingKind.FileMalformed,
            missing ? $"{address.Path} is missing." : $"{address.Path} cannot be read or has a wrong length.", entries, address.Path);

    private byte[]? Read(TileAddress address, out bool unreadable, out bool wider)
    {
        wider = false;
        var bytes = Try(() => store.ReadExact(address), out unreadable);
        if (bytes is not null || unreadable || !address.IsPartial)
            return bytes;
        wider = true;
        return Try(() => store.ReadExact(address.Full), out unreadable);
    }

    private TileAddress? OtherState(TileAddress address)
    {
        for (var width = TileAddress.FullWidth - 1; width > 0; width--)
            if (File.Exists(store.FileOf(address with { Width = width })))
                return address with { Width = width };
        return null;
    }

    private static byte[]? Try(Func<byte[]?> read, out bool unreadable)
    {
        unreadable = false;
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unreadable = true;
            return null;
        }
    }
}
