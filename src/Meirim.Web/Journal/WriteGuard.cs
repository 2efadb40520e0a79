using Meirim.Web.Accounts;
using Meirim.Web.Records;
using Meirim.Web.Records.MergePeople;
using Meirim.Web.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Meirim.Web.Journal;

/// <summary>
/// The wall around what must not change unseen: nothing of a record and no right of an account is written without a
/// journal entry in the same transaction; a fact is never edited; a journal entry never changes but for its place in the ledger.
/// </summary>
internal sealed class WriteGuard : SaveChangesInterceptor
{
    private static readonly string[] Supersession = [nameof(StoredFact.SupersededAt), nameof(StoredFact.SupersededBy), nameof(StoredFact.Successor)];
    private static readonly string[] Erasable = [nameof(StoredFact.Body), nameof(StoredFact.Salt), nameof(StoredFact.From), nameof(StoredFact.Until)];
    private static readonly string[] ErasableOfEntry = [nameof(JournalEntry.Reason), nameof(JournalEntry.Salt)];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData.Context!.ChangeTracker);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context!.ChangeTracker);
        return result;
    }

    /// <summary>True for what is written only together with a journal entry, and for the entry itself.</summary>
    internal static bool Guards(object entity) =>
        entity is JournalEntry or Person or RecordedName or StoredFact or FactEvidence or Merge or AccountRole or StoredEdition;

    /// <summary>Throws when the unit of work holds what must not be written.</summary>
    internal static void Check(ChangeTracker tracker)
    {
        bool record = false, act = false, erasure = false;
        foreach (var entry in tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
            switch (entry.Entity)
            {
                case JournalEntry journal when entry.State == EntityState.Added:
                    act = true;
                    erasure |= journal.Kind == ActKind.PersonErased;
                    break;
                case JournalEntry:
                    break;
                case var entity:
                    record |= Guards(entity);
                    break;
            }

        if (record && !act) throw new InvalidOperationException("A record, a right or a standard is written only by an act: the journal entry is missing.");
        foreach (var entry in tracker.Entries<StoredFact>()) Check(entry, erasure ? [.. Supersession, .. Erasable] : Supersession, "fact");
        foreach (var entry in tracker.Entries<JournalEntry>())
            Check(entry, erasure ? [nameof(JournalEntry.LedgerIndex), .. ErasableOfEntry] : [nameof(JournalEntry.LedgerIndex)], "journal entry");
    }

    private static void Check(EntityEntry entry, string[] mayChange, string what)
    {
        if (entry.State == EntityState.Deleted) throw new InvalidOperationException($"A {what} is never deleted.");
        if (entry.State != EntityState.Modified) return;
        if (entry.Properties.FirstOrDefault(p => p.IsModified && !mayChange.Contains(p.Metadata.Name)) is { } property)
            throw new InvalidOperationException($"A {what} is never edited ({property.Metadata.Name}).");
    }
}
