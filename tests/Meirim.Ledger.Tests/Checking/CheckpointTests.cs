using System.Text;

namespace Meirim.Ledger.Tests.Checking;

/// <summary>The checkpoint itself, and what an auditor kept from earlier.</summary>
public sealed class CheckpointTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1000)]
    [InlineData(65_536)]
    [InlineData(66_000)]
    public void A_log_as_published_is_in_order(int size)
    {
        using var log = new PublishedLog(size);
        using var earlier = new PublishedLog(size / 2, log.Signer);
        var report = log.Check(earlier.CheckpointBytes, earlier.Folder);
        report.Findings.ShouldBeEmpty();
        report.IsOk.ShouldBeTrue();
        report.EntriesRead.ShouldBe(size);
        (report.SignatureChecked, report.PreviousChecked).ShouldBe((true, true));
    }

    [Fact]
    public void Without_a_trusted_key_the_report_says_that_no_signature_was_checked()
    {
        using var log = new PublishedLog(10);
        var report = LedgerChecker.Check(log.Folder);
        (report.IsOk, report.SignatureChecked).ShouldBe((true, false));
    }

    [Fact]
    public void A_checkpoint_signed_by_another_key_is_found()
    {
        using var log = new PublishedLog(1000);
        log.Publish(SampleLog.Entries(999), SignerKey.Generate(PublishedLog.Origin));
        var report = log.Check();
        report.Findings.ShouldHaveSingleItem().Kind.ShouldBe(LedgerFindingKind.NotSignedByTrustedKey);
        report.SignatureChecked.ShouldBeFalse();
    }

    [Fact]
    public void A_checkpoint_whose_text_was_changed_has_a_false_signature_and_a_wrong_size()
    {
        using var log = new PublishedLog(1000);
        var text = Encoding.UTF8.GetString(log.CheckpointBytes).Replace("\n1000\n", "\n999\n");
        File.WriteAllText(log.FileOf("checkpoint"), text);
        log.Check().Findings.Select(f => f.Kind).ShouldBe([
            LedgerFindingKind.FalseSignature, LedgerFindingKind.FileMissing, LedgerFindingKind.FileMissing,
            LedgerFindingKind.EntriesRewritten, LedgerFindingKind.EntriesBeyondCheckpoint], ignoreOrder: true);
    }

    [Fact]
    public void An_earlier_state_put_back_is_found_by_the_checkpoint_the_auditor_kept()
    {
        using var log = new PublishedLog(1000);
        var kept = log.CheckpointBytes;
        log.Publish(SampleLog.Entries(900), log.Signer);
        log.Check().IsOk.ShouldBeTrue();
        var report = log.Check(kept);
        report.Findings.ShouldHaveSingleItem().Kind.ShouldBe(LedgerFindingKind.OlderThanPrevious);
        report.FirstBadEntry.ShouldBe(900);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(1000)]
    public void A_log_rewritten_and_signed_anew_does_not_continue_the_checkpoint_the_auditor_kept(int keptSize)
    {
        using var log = new PublishedLog(1000);
        using var earlier = new PublishedLog(keptSize, log.Signer);
        var entries = SampleLog.Entries(1000);
        entries[300] = Encoding.UTF8.GetBytes("forged");
        log.Publish(entries, log.Signer);

        log.Check().IsOk.ShouldBeTrue();
        var report = log.Check(earlier.CheckpointBytes);
        report.Findings.ShouldHaveSingleItem().Kind.ShouldBe(LedgerFindingKind.NotConsistentWithPrevious);
        (report.FirstBadEntry, report.Suspect).ShouldBe((null, new EntryRange(0, keptSize)));

        log.Check(earlier.CheckpointBytes, earlier.Folder).FirstBadEntry.ShouldBe(300);
    }

    [Fact]
    public void An_earlier_checkpoint_that_is_false_or_of_another_log_is_reported()
    {
        using var log = new PublishedLog(10);
        log.Check("nothing"u8.ToArray()).Findings.ShouldHaveSingleItem().Kind.ShouldBe(LedgerFindingKind.PreviousCheckpointUnusable);
        using var stranger = new PublishedLog(5);
        log.Check(stranger.CheckpointBytes).Findings.ShouldHaveSingleItem().Kind.ShouldBe(LedgerFindingKind.PreviousCheckpointUnusable);
        var other = Checkpoint.Of("other.example/log", new TreeHead(5, TreeHasher.Root(SampleLog.Leaves(5)))).Sign(log.Signer).ToBytes();
        log.Check(other).Findings.ShouldHaveSingleItem().Kind.ShouldBe(LedgerFindingKind.PreviousCheckpointOfOtherLog);
    }

    [Fact]
    public void Entries_past_the_checkpoint_are_a_notice_and_no_fault()
    {
        using var log = new PublishedLog(512);
        LogAppender.Open(new FolderTileStore(log.Folder), 512).Append(SampleLog.Entries(3, 512));
        var report = log.Check();
        report.Findings.ShouldHaveSingleItem().Kind.ShouldBe(LedgerFindingKind.EntriesBeyondCheckpoint);
        report.IsOk.ShouldBeTrue();
    }

    [Fact]
    public void A_checkpoint_is_still_checked_when_its_partial_tiles_were_replaced_by_full_ones()
    {
        using var log = new PublishedLog(300);
        var folder = new FolderTileStore(log.Folder);
        LogAppender.Open(folder, 300).Append(SampleLog.Entries(212, 300));
        folder.Read(new TileAddress(0, 1, 44))!.Length.ShouldBe(8192);
        log.Check().Findings.Where(f => f.IsFault).ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_or_senseless_checkpoint_is_said_so()
    {
        using var log = new PublishedLog(10);
        File.WriteAllText(log.FileOf("checkpoint"), "hello");
        log.Check().Findings.ShouldHaveSingleItem().Kind.ShouldBe(LedgerFindingKind.CheckpointMalformed);
        File.Delete(log.FileOf("checkpoint"));
        log.Check().Findings.ShouldHaveSingleItem().Kind.ShouldBe(LedgerFindingKind.CheckpointMissing);
        LedgerChecker.Check(log.FileOf("nowhere")).Findings.ShouldHaveSingleItem().Kind.ShouldBe(LedgerFindingKind.CheckpointMissing);
    }

    [Fact]
    public void A_checkpoint_that_promises_more_than_exists_stops_the_check_early()
    {
        using var log = new PublishedLog(10);
        var boast = Checkpoint.Of(PublishedLog.Origin, new TreeHead(long.MaxValue, TreeHasher.Leaf("x"u8))).Sign(log.Signer);
        File.WriteAllBytes(log.FileOf("checkpoint"), boast.ToBytes());
        var report = log.Check();
        report.IsOk.ShouldBeFalse();
        report.Findings[^1].Kind.ShouldBe(LedgerFindingKind.Stopped);
    }
}
