using FsCheck;
using FsCheck.Fluent;

namespace Meirim.Ledger.Tests.Tiles;

public sealed class LogAppenderTests
{
    [Fact]
    public void Batches_of_any_size_give_what_single_appends_give()
        => Prop.ForAll(Gen.Choose(0, 200).ListOf(4).ToArbitrary(), batches =>
        {
            var store = new InMemoryTileStore();
            var kept = LogAppender.Open(store, 0);
            foreach (var count in batches)
                kept.Append(SampleLog.Entries(count, kept.Size));

            var single = new InMemoryTileStore();
            var size = 0L;
            for (; size < batches.Sum(); size++)
                LogAppender.Open(single, size).Append(SampleLog.Entry(size));

            return kept.Head == new TreeHead(size, TreeHasher.Root(SampleLog.Leaves((int)size))) && SameTiles(store, single, size);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void A_log_is_taken_up_from_a_folder_as_it_was_left()
    {
        using var folder = new TemporaryFolder();
        var files = new FolderTileStore(folder.Path);
        var memory = new InMemoryTileStore();
        var whole = LogAppender.Open(memory, 0);
        var size = 0L;
        foreach (var count in (int[])[1, 254, 1, 1, 600, 3])
        {
            var head = LogAppender.Open(files, size).Append(SampleLog.Entries(count, size));
            head.ShouldBe(whole.Append(SampleLog.Entries(count, size)));
            size = head.Size;
            new MerkleTree(files, size).Root().ShouldBe(head.Root);
            SameTiles(files, memory, size).ShouldBeTrue();
        }
        new MerkleTree(files, size).Entry(255).ShouldBe(SampleLog.Entry(255).ToArray());
    }

    [Fact]
    public void A_log_past_65536_entries_has_three_levels_and_proves_its_entries()
    {
        var store = SampleLog.Store(66_000);
        var tree = new MerkleTree(store, 66_000);
        store.Read(new TileAddress(2, 0, 1))!.Length.ShouldBe(32);
        foreach (var index in (int[])[0, 255, 256, 65_535, 65_536, 65_999])
            tree.ProveInclusion(index).Proves(TreeHasher.Leaf(SampleLog.Entry(index).Span), tree.Root()).ShouldBeTrue();
        foreach (var old in (int[])[1, 256, 257, 65_535, 65_536, 65_537])
            tree.ProveConsistency(old).Proves(new MerkleTree(store, old).Root(), tree.Root()).ShouldBeTrue();
    }

    [Fact]
    public void An_entry_may_have_65535_bytes_and_not_one_more()
    {
        var appender = LogAppender.Open(new InMemoryTileStore(), 0);
        appender.Append(new byte[65_535]).Size.ShouldBe(1);
        Should.Throw<ArgumentException>(() => appender.Append([SampleLog.Entry(1), new byte[65_536]]));
        appender.Size.ShouldBe(1);
        appender.Append(SampleLog.Entry(1)).Size.ShouldBe(2);
    }

    [Fact]
    public void An_empty_batch_changes_nothing()
        => LogAppender.Open(new InMemoryTileStore(), 0).Append([]).ShouldBe(new TreeHead(0, TreeHasher.Empty));

    [Fact]
    public void A_size_that_the_store_does_not_hold_is_refused()
    {
        var thrown = Should.Throw<LedgerDamagedException>(() => LogAppender.Open(SampleLog.Store(10), 11));
        thrown.Address.Path.ShouldBe("tile/0/000.p/11");
        Should.Throw<LedgerDamagedException>(() => new MerkleTree(SampleLog.Store(10), 300).Root());
    }

    [Fact]
    public void After_a_failed_write_the_appender_refuses_and_the_log_opens_anew()
    {
        var store = new FailingStore();
        var appender = LogAppender.Open(store, 0);
        appender.Append(SampleLog.Entries(5));
        store.Fails = true;
        Should.Throw<IOException>(() => appender.Append(SampleLog.Entry(5)));
        store.Fails = false;
        Should.Throw<InvalidOperationException>(() => appender.Append(SampleLog.Entry(5)));
        LogAppender.Open(store, 5).Append(SampleLog.Entry(5)).Root.ShouldBe(TreeHasher.Root(SampleLog.Leaves(6)));
    }

    private static bool SameTiles(ITileStore left, InMemoryTileStore right, long size)
        => TileAddress.ToPublish(0, size).All(a => left.Read(a)!.AsSpan().SequenceEqual(right.Read(a)));

    private sealed class FailingStore : ITileStore
    {
        private readonly InMemoryTileStore inner = new();

        internal bool Fails { get; set; }

        public byte[]? Read(TileAddress address) => inner.Read(address);

        public void Write(TileAddress address, ReadOnlySpan<byte> data)
        {
            if (Fails)
                throw new IOException("The disk is full.");
            inner.Write(address, data);
        }
    }
}
