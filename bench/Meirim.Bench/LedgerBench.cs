using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using Meirim.Ledger;

namespace Meirim.Bench;

/// <summary>How fast a log grows, proves and is checked, on one core.</summary>
public static class LedgerBench
{
    private const int Million = 1_000_000;
    private const int EntryLength = 100;

    /// <summary>Measures and prints, one figure a line.</summary>
    public static void Run()
    {
        Append(Entries(0, 200_000), batch: 1_000);
        var store = new InMemoryTileStore();
        var log = LogAppender.Open(store, 0);
        Append(log, Entries(0, Million), batch: 1_000);
        Single(store, log.Size);
        Prove(store, log.Head);
        Append(log, Entries(Million, 100_000), batch: 100_000);
        Prove(store, log.Head);
        CheckFolder(store, log.Head);
    }

    private static void Append(List<ReadOnlyMemory<byte>> entries, int batch)
        => Append(LogAppender.Open(new InMemoryTileStore(), 0), entries, batch);

    private static void Append(LogAppender log, List<ReadOnlyMemory<byte>> entries, int batch)
    {
        var watch = Stopwatch.StartNew();
        for (var at = 0; at < entries.Count; at += batch)
            log.Append(entries.GetRange(at, Math.Min(batch, entries.Count - at)));
        Print($"append {entries.Count:N0} in batches of {batch:N0}", entries.Count / watch.Elapsed.TotalSeconds, "entries/s");
    }

    private static void Single(InMemoryTileStore store, long size)
    {
        const int times = 2_000;
        var copy = new InMemoryTileStore();
        foreach (var address in TileAddress.ToPublish(0, size))
            copy.Write(address, store.Read(address));
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
            LogAppender.Open(copy, size + i).Append(new byte[EntryLength]);
        Print($"open at {size:N0} and append one", watch.Elapsed.TotalMicroseconds / times, "µs");
    }

    private static void Prove(InMemoryTileStore store, TreeHead head)
    {
        const int times = 2_000;
        var tree = new MerkleTree(store, head.Size);
        var random = new Random(1);
        var places = Enumerable.Range(0, times).Select(_ => random.NextInt64(head.Size)).ToList();

        var watch = Stopwatch.StartNew();
        var proofs = places.ConvertAll(tree.ProveInclusion);
        Print($"prove inclusion in {head.Size:N0}", watch.Elapsed.TotalMicroseconds / times, "µs");

        var leaves = places.ConvertAll(tree.LeafHash);
        watch.Restart();
        for (var i = 0; i < times; i++)
            if (!proofs[i].Proves(leaves[i], head.Root))
                throw new InvalidOperationException("A proof does not hold.");
        Print("verify inclusion", watch.Elapsed.TotalMicroseconds / times, "µs");

        watch.Restart();
        foreach (var place in places)
            tree.ProveConsistency(place);
        Print($"prove consistency with {head.Size:N0}", watch.Elapsed.TotalMicroseconds / times, "µs");
    }

    private static void CheckFolder(InMemoryTileStore store, TreeHead head)
    {
        var folder = Directory.CreateTempSubdirectory("meirim-bench-").FullName;
        try
        {
            var signer = SignerKey.Generate("bench.example/ledger");
            var watch = Stopwatch.StartNew();
            LogPublisher.Publish(store, new FolderTileStore(folder), 0, Checkpoint.Of("bench.example/ledger", head).Sign(signer));
            Print($"publish {head.Size:N0} to a folder", watch.Elapsed.TotalSeconds, "s");
            watch.Restart();
            if (!LedgerChecker.Check(folder, signer.Verifier).IsOk)
                throw new InvalidOperationException("The log is not in order.");
            Print($"check {head.Size:N0} from files", watch.Elapsed.TotalSeconds, "s");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<ReadOnlyMemory<byte>> Entries(int from, int count)
    {
        var entries = new List<ReadOnlyMemory<byte>>(count);
        for (var i = 0; i < count; i++)
        {
            var entry = new byte[EntryLength];
            BinaryPrimitives.WriteInt32BigEndian(entry, from + i);
            entries.Add(entry);
        }
        return entries;
    }

    private static void Print(string what, double figure, string unit)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-45} {figure,14:N1} {unit}"));
}
