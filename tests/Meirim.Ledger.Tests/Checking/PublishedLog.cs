using System.Buffers.Binary;

namespace Meirim.Ledger.Tests.Checking;

/// <summary>A published log in a folder, with the means of someone who wants to falsify it.</summary>
internal sealed class PublishedLog : IDisposable
{
    internal const string Origin = "register.example/ledger";

    private readonly TemporaryFolder folder = new();

    internal PublishedLog(int size, SignerKey? signer = null)
    {
        Signer = signer ?? SignerKey.Generate(Origin);
        Size = size;
        Publish([.. SampleLog.Entries(size)], Signer);
    }

    internal string Folder => folder.Path;

    internal SignerKey Signer { get; }

    internal int Size { get; private set; }

    internal byte[] CheckpointBytes => File.ReadAllBytes(FileOf("checkpoint"));

    internal LedgerReport Check(ReadOnlyMemory<byte>? previous = null, string? earlierCopy = null)
        => LedgerChecker.Check(Folder, Signer.Verifier, previous, earlierCopy);

    internal string FileOf(string path) => Path.Combine(Folder, path.Replace('/', Path.DirectorySeparatorChar));

    internal string BundleFile(int index) => FileOf(TileAddress.OfEntry(index, Size).Path);

    /// <summary>Writes the log anew from a list of entries and signs it.</summary>
    internal void Publish(IReadOnlyList<ReadOnlyMemory<byte>> entries, SignerKey? signer)
    {
        var old = signer is null ? CheckpointBytes : null;
        if (Directory.Exists(FileOf("tile")))
            Directory.Delete(FileOf("tile"), recursive: true);
        var store = new InMemoryTileStore();
        var head = LogAppender.Open(store, 0).Append(entries);
        LogPublisher.Publish(store, new FolderTileStore(Folder), 0, Checkpoint.Of(Origin, head).Sign(signer ?? Signer));
        if (old is not null)
            File.WriteAllBytes(FileOf("checkpoint"), old);
        Size = (int)head.Size;
    }

    /// <summary>Rewrites only the bundles, from a list of entries, under the file names that the size needs.</summary>
    internal void RewriteBundles(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        for (var n = 0; n * 256 < Size; n++)
        {
            var last = (n + 1) * 256 >= Size;
            WriteBundle(BundleFile(n * 256), entries.Skip(n * 256).Take(last ? int.MaxValue : 256));
        }
    }

    /// <summary>Rewrites one bundle and leaves the others as they are.</summary>
    internal void EditBundle(int index, Action<List<ReadOnlyMemory<byte>>> edit)
    {
        var first = index / 256 * 256;
        var entries = SampleLog.Entries(Math.Min(256, Size - first), first).ToList();
        edit(entries);
        WriteBundle(BundleFile(index), entries);
    }

    /// <summary>Makes the level-0 tile fit its bundle, as a careful forger does.</summary>
    internal void RefitLeafTile(int index)
    {
        var address = TileAddress.OfEntry(index, Size);
        var entries = EntryBundle.TryRead(File.ReadAllBytes(BundleFile(index)), address.Width)!;
        File.WriteAllBytes(FileOf((address with { Level = 0 }).Path), [.. entries.SelectMany(e => TreeHasher.Leaf(e.Span).ToArray())]);
    }

    internal void FlipBit(string path, int at = 0)
    {
        var bytes = File.ReadAllBytes(FileOf(path));
        bytes[at] ^= 1;
        File.WriteAllBytes(FileOf(path), bytes);
    }

    public void Dispose() => folder.Dispose();

    private static void WriteBundle(string file, IEnumerable<ReadOnlyMemory<byte>> entries)
    {
        using var stream = new MemoryStream();
        Span<byte> length = stackalloc byte[2];
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)entry.Length);
            stream.Write(length);
            stream.Write(entry.Span);
        }
        File.WriteAllBytes(file, stream.ToArray());
    }
}
