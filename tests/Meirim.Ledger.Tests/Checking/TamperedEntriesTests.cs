using System.Text;

namespace Meirim.Ledger.Tests.Checking;

/// <summary>Only entry files were touched: the checker names the entry and what was done.</summary>
public sealed class TamperedEntriesTests
{
    private const int Size = 1000;

    private static ReadOnlyMemory<byte> Forged => Encoding.UTF8.GetBytes("forged");

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(700)]
    [InlineData(999)]
    public void A_changed_entry_is_named(int index)
    {
        using var log = new PublishedLog(Size);
        log.EditBundle(index, entries => entries[index % 256] = Forged);
        ShouldFind(log, LedgerFindingKind.EntryChanged, index);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(255, 1)]
    [InlineData(300, 1)]
    [InlineData(300, 40)]
    [InlineData(300, 500)]
    [InlineData(998, 1)]
    [InlineData(999, 1)]
    public void A_removed_entry_is_named_when_the_later_ones_were_moved_up(int index, int count)
    {
        using var log = new PublishedLog(Size);
        log.RewriteBundles([.. SampleLog.Entries(Size).Where((_, i) => i < index || i >= index + count)]);
        ShouldFind(log, LedgerFindingKind.EntryRemoved, index, count);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(254)]
    [InlineData(255)]
    [InlineData(999)]
    public void A_removed_entry_is_named_when_the_later_bundles_were_left_alone(int index)
    {
        using var log = new PublishedLog(Size);
        log.EditBundle(index, entries => entries.RemoveAt(index % 256));
        ShouldFind(log, LedgerFindingKind.EntryRemoved, index);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(255, 1)]
    [InlineData(500, 30)]
    [InlineData(1000, 1)]
    public void An_added_entry_is_named_when_the_later_ones_were_moved_down(int index, int count)
    {
        using var log = new PublishedLog(Size);
        var entries = SampleLog.Entries(Size).ToList();
        entries.InsertRange(index, Enumerable.Range(0, count).Select(i => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes($"forged {i}")));
        log.RewriteBundles(entries);
        ShouldFind(log, LedgerFindingKind.EntryAdded, index, count);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(255)]
    public void An_added_entry_is_named_when_the_later_bundles_were_left_alone(int index)
    {
        using var log = new PublishedLog(Size);
        log.EditBundle(index, entries => entries.Insert(index % 256, Forged));
        ShouldFind(log, LedgerFindingKind.EntryAdded, index);
    }

    [Theory]
    [InlineData(10, 11)]
    [InlineData(10, 200)]
    [InlineData(10, 990)]
    public void Two_entries_that_changed_places_are_named(int one, int other)
    {
        using var log = new PublishedLog(Size);
        var entries = SampleLog.Entries(Size);
        (entries[one], entries[other]) = (entries[other], entries[one]);
        log.RewriteBundles(entries);
        ShouldFind(log, LedgerFindingKind.EntryMoved, one).Detail.ShouldStartWith($"Entries {one} and {other} have changed places");
    }

    [Theory]
    [InlineData(10, 400)]
    [InlineData(400, 10)]
    public void An_entry_that_was_moved_is_named(int from, int to)
    {
        using var log = new PublishedLog(Size);
        var entries = SampleLog.Entries(Size).ToList();
        var moved = entries[from];
        entries.RemoveAt(from);
        entries.Insert(to, moved);
        log.RewriteBundles(entries);
        ShouldFind(log, LedgerFindingKind.EntryMoved, Math.Min(from, to));
    }

    [Fact]
    public void An_entry_replaced_by_a_copy_of_another_is_changed_and_not_removed()
    {
        using var log = new PublishedLog(Size);
        log.EditBundle(20, entries => entries[20] = entries[90]);
        ShouldFind(log, LedgerFindingKind.EntryChanged, 20).Detail.ShouldStartWith("Entry 20 was replaced by a copy of entry 90");
    }

    [Fact]
    public void An_entry_replaced_and_copied_over_a_later_one_is_changed_and_none_is_added()
    {
        using var log = new PublishedLog(Size);
        log.EditBundle(20, entries => (entries[20], entries[90]) = (Forged, entries[20]));
        ShouldFind(log, LedgerFindingKind.EntryChanged, 20);
    }

    [Fact]
    public void A_missing_bundle_is_named_with_its_entries()
    {
        using var log = new PublishedLog(Size);
        File.Delete(log.BundleFile(300));
        var finding = log.Check().Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(LedgerFindingKind.FileMissing);
        finding.File.ShouldBe("tile/entries/001");
        finding.Entries.ShouldBe(new EntryRange(256, 512));
    }

    [Fact]
    public void A_last_bundle_published_under_a_shorter_name_is_named_with_the_entry_that_is_gone()
    {
        using var log = new PublishedLog(Size);
        var file = log.BundleFile(999);
        log.EditBundle(999, entries => entries.RemoveAt(100));
        File.Move(file, log.FileOf("tile/entries/003.p/231"));
        var report = log.Check();
        report.Findings.Select(f => f.Kind).ShouldBe([LedgerFindingKind.FileMissing, LedgerFindingKind.EntryRemoved]);
        report.FirstBadEntry.ShouldBe(868);
    }

    [Fact]
    public void A_bundle_cut_short_is_malformed_from_the_first_entry_that_cannot_be_read()
    {
        using var log = new PublishedLog(Size);
        var file = log.BundleFile(300);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^3]);
        var finding = log.Check().Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(LedgerFindingKind.FileMalformed);
        finding.Entries.ShouldBe(new EntryRange(511, 512));
    }

    [Fact]
    public void Bytes_after_the_last_entry_are_malformed_and_no_entry_is_blamed()
    {
        using var log = new PublishedLog(Size);
        File.AppendAllText(log.BundleFile(300), "x");
        var finding = log.Check().Findings.ShouldHaveSingleItem();
        (finding.Kind, finding.File, finding.Entries).ShouldBe((LedgerFindingKind.FileMalformed, "tile/entries/001", null));
    }

    [Fact]
    public void The_first_of_several_changes_is_named()
    {
        using var log = new PublishedLog(Size);
        log.EditBundle(300, entries => entries[300 % 256] = Forged);
        log.EditBundle(900, entries => entries[900 % 256] = Forged);
        log.Check().FirstBadEntry.ShouldBe(300);
    }

    private static LedgerFinding ShouldFind(PublishedLog log, LedgerFindingKind kind, int index, int count = 1)
    {
        var report = log.Check();
        report.IsOk.ShouldBeFalse();
        report.FirstBadEntry.ShouldBe(index);
        var finding = report.Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(kind, finding.Detail);
        finding.Entries.ShouldBe(new EntryRange(index, index + count), finding.Detail);
        return finding;
    }
}
