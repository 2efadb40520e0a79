using Meirim.Ledger;
using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Journal;

/// <summary>
/// Puts journal entries into the ledger and signs a checkpoint over them: places, tiles and checkpoint in one transaction,
/// so that a process killed at any moment leaves the ledger as it was before or as it is after.
/// </summary>
public sealed class LedgerWriter(MeirimDb db, LedgerKey key, CountryClock clock)
{
    private const int Batch = 2_048;

    /// <summary>Sequences what waits, at most one batch. Returns 0 when nothing waited.</summary>
    public async Task<int> Sequence(CancellationToken cancel = default)
    {
        if (!await db.JournalEntries.AnyAsync(e => e.LedgerIndex == null, cancel)) return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        long size = await Size(cancel);
        // a statement that changes nothing takes the last checkpoint's row: of two who sequence at the same moment the second waits here, and looks anew
        await db.LedgerCheckpoints.Where(c => c.Size == size).ExecuteUpdateAsync(set => set.SetProperty(c => c.At, c => c.At), cancel);
        if (await Size(cancel) != size) return 1;
        var waiting = await db.JournalEntries.Where(e => e.LedgerIndex == null).OrderBy(e => e.Id).Take(Batch).ToListAsync(cancel);
        if (waiting.Count == 0) return 0;

        var appender = LogAppender.Open(new TableTileStore(db), size);
        var head = appender.Append(waiting.ConvertAll(e => new ReadOnlyMemory<byte>(e.Leaf)));
        for (int i = 0; i < waiting.Count; i++) waiting[i].LedgerIndex = size + i;
        db.LedgerCheckpoints.Add(new LedgerCheckpoint
        {
            Size = head.Size,
            Root = head.Root.ToArray(),
            Note = System.Text.Encoding.UTF8.GetString(Checkpoint.Of(key.Origin, head).Sign(key.Signer).ToBytes()),
            At = clock.Now,
        });
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            // another began the ledger at the same moment: nothing of this batch was written, and it is looked at anew
        }
        db.ChangeTracker.Clear();
        return waiting.Count;
    }

    /// <summary>Sequences until nothing waits.</summary>
    public async Task SequenceAll(CancellationToken cancel = default)
    {
        while (await Sequence(cancel) > 0) { }
    }

    public async Task<long> Size(CancellationToken cancel = default) =>
        await db.LedgerCheckpoints.MaxAsync(c => (long?)c.Size, cancel) ?? 0;
}
