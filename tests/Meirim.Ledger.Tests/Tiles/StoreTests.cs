namespace Meirim.Ledger.Tests.Tiles;

public sealed class StoreTests
{
    [Fact]
    public void A_folder_holds_the_files_of_the_specification_and_no_others()
    {
        using var folder = new TemporaryFolder();
        var store = new FolderTileStore(folder.Path, flushToDisk: true);
        LogAppender.Open(store, 0).Append(SampleLog.Entries(300));
        Files(folder).ShouldBe(["tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/44"]);
        LogAppender.Open(store, 300).Append(SampleLog.Entries(1, 300));
        Files(folder).ShouldContain("tile/0/001.p/44");
        LogAppender.Open(store, 301).Append(SampleLog.Entries(211, 301));
        Files(folder).ShouldBe(["tile/0/000", "tile/0/001", "tile/1/000.p/1", "tile/1/000.p/2", "tile/entries/000", "tile/entries/001"]);
    }

    [Fact]
    public void What_is_published_is_cut_to_the_checkpoint_though_the_log_has_grown()
    {
        using var folder = new TemporaryFolder();
        var store = SampleLog.Store(300);
        var signer = SignerKey.Generate("a");
        var head = new TreeHead(290, new MerkleTree(store, 290).Root());
        var published = new FolderTileStore(folder.Path);
        LogPublisher.Publish(store, published, 0, Checkpoint.Of("a", head).Sign(signer));
        Files(folder).ShouldBe(["checkpoint", "tile/0/000", "tile/0/001.p/34", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/34"]);
        LedgerChecker.Check(folder.Path, signer.Verifier).Findings.ShouldBeEmpty();

        var later = new TreeHead(300, new MerkleTree(store, 300).Root());
        var before = published.ReadCheckpoint();
        LogPublisher.Publish(store, published, 290, Checkpoint.Of("a", later).Sign(signer));
        LedgerChecker.Check(folder.Path, signer.Verifier, before).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_note_that_is_no_checkpoint_is_not_published()
    {
        using var folder = new TemporaryFolder();
        var note = SignedNote.Sign("hello\n", SignerKey.Generate("a"));
        Should.Throw<ArgumentException>(() => LogPublisher.Publish(new InMemoryTileStore(), new FolderTileStore(folder.Path), 0, note));
        Files(folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(new byte[] { 0, 1, 7, 0, 0 }, 2, true)]
    [InlineData(new byte[] { 0, 1, 7, 0, 0 }, 1, true)]
    [InlineData(new byte[] { 0, 1, 7, 0, 0 }, 3, false)]
    [InlineData(new byte[] { 0, 2, 7 }, 1, false)]
    [InlineData(new byte[] { 0 }, 1, false)]
    [InlineData(new byte[0], 0, true)]
    public void A_bundle_is_read_only_when_its_lengths_fit(byte[] bundle, int count, bool fits)
        => (EntryBundle.TryRead(bundle, count)?.Count == count).ShouldBe(fits);

    [Fact]
    public void An_entry_too_long_for_a_bundle_is_refused()
        => Should.Throw<ArgumentException>(() => EntryBundle.Write(new(), new byte[65_536]));

    private static string[] Files(TemporaryFolder folder)
        => [.. Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder.Path, f).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];
}
