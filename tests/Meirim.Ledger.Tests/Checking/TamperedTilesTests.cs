using System.Text;

namespace Meirim.Ledger.Tests.Checking;

/// <summary>Tiles were touched, alone or together with entries.</summary>
public sealed class TamperedTilesTests
{
    private static ReadOnlyMemory<byte> Forged => Encoding.UTF8.GetBytes("forged");

    [Theory]
    [InlineData("tile/0/000")]
    [InlineData("tile/0/256")]
    [InlineData("tile/0/257.p/208")]
    [InlineData("tile/1/000")]
    [InlineData("tile/1/001.p/1")]
    [InlineData("tile/2/000.p/1")]
    public void A_wrong_tile_is_named_and_the_entries_are_cleared(string path)
    {
        using var log = new PublishedLog(66_000);
        log.FlipBit(path, 5);
        var report = log.Check();
        report.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Kind.ShouldBe(LedgerFindingKind.TileWrong), f => f.File.ShouldBe(path));
        report.FirstBadEntry.ShouldBeNull();
    }

    [Theory]
    [InlineData("tile/0/000")]
    [InlineData("tile/0/003.p/232")]
    [InlineData("tile/1/000.p/3")]
    public void A_missing_tile_is_named(string path)
    {
        using var log = new PublishedLog(1000);
        File.Delete(log.FileOf(path));
        var finding = log.Check().Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(LedgerFindingKind.FileMissing);
        finding.File.ShouldBe(path);
    }

    [Theory]
    [InlineData("tile/0/001", 31)]
    [InlineData("tile/0/001", 8224)]
    [InlineData("tile/1/000.p/3", 0)]
    public void A_tile_of_a_wrong_length_is_named(string path, int length)
    {
        using var log = new PublishedLog(1000);
        File.WriteAllBytes(log.FileOf(path), new byte[length]);
        var finding = log.Check().Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(LedgerFindingKind.FileMalformed);
        finding.File.ShouldBe(path);
    }

    [Fact]
    public void A_tile_that_is_a_folder_is_named()
    {
        using var log = new PublishedLog(1000);
        File.Delete(log.FileOf("tile/0/001"));
        Directory.CreateDirectory(log.FileOf("tile/0/001"));
        log.Check().Findings.ShouldHaveSingleItem().Kind.ShouldBe(LedgerFindingKind.FileMalformed);
    }

    [Fact]
    public void An_entry_changed_with_its_own_tile_is_known_to_be_among_256()
    {
        using var log = new PublishedLog(1000);
        log.EditBundle(300, entries => entries[44] = Forged);
        log.RefitLeafTile(300);
        var report = log.Check();
        report.Suspect.ShouldBe(new EntryRange(256, 512));
        report.FirstBadEntry.ShouldBeNull();
        report.Findings.Select(f => f.Kind).ShouldBe([LedgerFindingKind.EntriesRewritten, LedgerFindingKind.TileWrong]);
        report.Findings[1].File.ShouldBe("tile/0/001");
    }

    [Theory]
    [InlineData(500, false)] // its edge would need the tile that was changed
    [InlineData(512, true)]
    [InlineData(600, true)]
    [InlineData(1000, true)]
    public void The_earlier_checkpoint_is_compared_as_far_as_tiles_are_vouched_for(int earlierSize, bool compared)
    {
        using var log = new PublishedLog(1000);
        using var earlier = new PublishedLog(earlierSize, log.Signer);
        log.EditBundle(300, entries => entries[44] = Forged);
        log.RefitLeafTile(300);
        var report = log.Check(earlier.CheckpointBytes);
        report.PreviousChecked.ShouldBe(compared);
        report.Findings.Select(f => f.Kind).ShouldBe([LedgerFindingKind.EntriesRewritten, LedgerFindingKind.TileWrong]);

        var fork = Checkpoint.Of(PublishedLog.Origin, new TreeHead(earlierSize, TreeHasher.Leaf(default))).Sign(log.Signer).ToBytes();
        log.Check(fork).Findings.Any(f => f.Kind == LedgerFindingKind.NotConsistentWithPrevious).ShouldBe(compared);
    }

    [Fact]
    public void With_two_forgeries_the_careless_one_is_named_exactly()
    {
        using var log = new PublishedLog(1000);
        log.EditBundle(300, entries => entries[44] = Forged);
        log.RefitLeafTile(300);
        log.EditBundle(600, entries => entries[88] = Forged);
        var report = log.Check();
        report.Suspect.ShouldBe(new EntryRange(256, 512));
        report.FirstBadEntry.ShouldBe(600);
    }

    [Fact]
    public void A_changed_entry_is_found_under_a_tile_that_is_wrong_as_well()
    {
        using var log = new PublishedLog(66_000);
        log.EditBundle(300, entries => entries[44] = Forged);
        log.FlipBit("tile/1/000", 7);
        var report = log.Check();
        report.FirstBadEntry.ShouldBe(300);
        report.Findings.Select(f => f.Kind).ShouldBe([LedgerFindingKind.EntryChanged, LedgerFindingKind.TileWrong]);
    }

    [Fact]
    public void A_tile_that_is_wrong_is_made_anew_from_those_below_to_find_the_entry()
    {
        using var log = new PublishedLog(66_000);
        log.EditBundle(65_600, entries => entries[64] = Forged);
        log.RefitLeafTile(65_600);
        log.EditBundle(300, entries => entries[44] = Forged);
        log.FlipBit("tile/1/000", 7);
        var report = log.Check();
        report.FirstBadEntry.ShouldBe(300);
        report.Suspect.ShouldBe(new EntryRange(65_536, 65_792));
        report.Findings.Where(f => f.Kind == LedgerFindingKind.TileWrong).Select(f => f.File).ShouldBe(["tile/1/000", "tile/0/256"]);
    }

    [Fact]
    public void A_missing_bundle_and_a_wrong_tile_cast_no_doubt_on_other_entries()
    {
        using var log = new PublishedLog(1000);
        File.Delete(log.BundleFile(0));
        log.FlipBit("tile/1/000.p/3");
        log.Check().Findings.Select(f => (f.Kind, f.File)).ShouldBe([
            (LedgerFindingKind.FileMissing, "tile/entries/000"), (LedgerFindingKind.TileWrong, "tile/1/000.p/3")]);
    }

    [Fact]
    public void Entries_changed_with_their_tiles_up_to_the_last_but_one_are_known_to_be_among_65536()
    {
        using var log = new PublishedLog(66_000);
        var edge = File.ReadAllBytes(log.FileOf("tile/2/000.p/1"));
        var checkpoint = log.CheckpointBytes;
        var entries = SampleLog.Entries(66_000);
        entries[300] = Forged;
        log.Publish(entries, log.Signer);
        File.WriteAllBytes(log.FileOf("tile/2/000.p/1"), edge);
        File.WriteAllBytes(log.FileOf("checkpoint"), checkpoint);
        log.Check().Suspect.ShouldBe(new EntryRange(0, 65_536));
    }

    [Fact]
    public void Entries_changed_with_all_tiles_do_not_fit_the_checkpoint_and_the_files_cannot_tell_which()
    {
        using var log = new PublishedLog(1000);
        var entries = SampleLog.Entries(1000);
        entries[300] = Forged;
        log.Publish(entries, signer: null);
        var report = log.Check();
        var finding = report.Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(LedgerFindingKind.EntriesRewritten);
        finding.Entries.ShouldBe(new EntryRange(0, 1000));
        finding.Detail.ShouldContain("agree with each other");
        report.FirstBadEntry.ShouldBeNull();
    }

    [Theory]
    [InlineData(300, 300, 1000)]
    [InlineData(301, 0, 301)]
    public void An_earlier_checkpoint_tells_on_which_side_of_it_the_change_is(int earlierSize, int from, int until)
    {
        using var log = new PublishedLog(1000);
        using var earlier = new PublishedLog(earlierSize, log.Signer);
        var entries = SampleLog.Entries(1000);
        entries[300] = Forged;
        log.Publish(entries, signer: null);
        log.Check(earlier.CheckpointBytes).Suspect.ShouldBe(new EntryRange(from, until));
    }
}
