namespace Meirim.Ledger;

/// <summary>Tiles as files, laid out as they are published: any web server that serves the folder serves the log.</summary>
/// <remarks>
/// C2SP tlog-tiles. A file appears whole or not at all (written beside, then renamed). Safe for many readers and one writer.
/// When a tile is full its partial states are deleted, as the specification allows; readers then use the full tile.
/// </remarks>
/// <param name="folder">The log's folder; made when something is first written.</param>
/// <param name="flushToDisk">True: each file is flushed to the disk before it is renamed. Slower; after a loss of power a file is then either whole or absent.</param>
public sealed class FolderTileStore(string folder, bool flushToDisk = false) : ITileStore
{
    /// <summary>The file that holds the signed checkpoint.</summary>
    public const string CheckpointName = "checkpoint";

    internal const int MaxCheckpointLength = 1 << 20;

    private const int MaxBundleLength = TileAddress.FullWidth * (EntryBundle.MaxEntryLength + 2);

    /// <summary>The log's folder.</summary>
    public string Folder { get; } = folder ?? throw new ArgumentNullException(nameof(folder));

    /// <inheritdoc/>
    public byte[]? Read(TileAddress address) => ReadExact(address) ?? (address.IsPartial ? ReadExact(address.Full) : null);

    /// <inheritdoc/>
    public void Write(TileAddress address, ReadOnlySpan<byte> data)
    {
        WriteFile(FileOf(address), data);
        var partial = FileOf(address.Full) + ".p";
        if (!address.IsPartial && Directory.Exists(partial))
            Directory.Delete(partial, recursive: true);
    }

    /// <summary>The checkpoint's bytes, or null when there is none. At most 1 MiB is read.</summary>
    public byte[]? ReadCheckpoint() => ReadLimited(Path.Combine(Folder, CheckpointName), MaxCheckpointLength);

    /// <summary>Puts a new checkpoint in place. Write it last, when the tiles it promises are there.</summary>
    public void WriteCheckpoint(ReadOnlySpan<byte> signedNote) => WriteFile(Path.Combine(Folder, CheckpointName), signedNote);

    /// <summary>The file of exactly this width, never the full tile in place of a partial one.</summary>
    internal byte[]? ReadExact(TileAddress address)
        => ReadLimited(FileOf(address), address.IsEntries ? MaxBundleLength : TileAddress.FullWidth * TreeHash.Length);

    internal string FileOf(TileAddress address) => Path.Combine(Folder, address.Path.Replace('/', Path.DirectorySeparatorChar));

    // one byte past the limit is read, so that a file that is too long is seen as malformed and never fills the memory
    private static byte[]? ReadLimited(string file, int limit)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var bytes = new byte[Math.Min(stream.Length, limit + 1L)];
            return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private void WriteFile(string file, ReadOnlySpan<byte> data)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var beside = $"{file}.{Path.GetRandomFileName()}.tmp";
        using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            stream.Write(data);
            stream.Flush(flushToDisk);
        }
        File.Move(beside, file, overwrite: true);
    }
}
