using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Bank.Work;

/// <summary>Opens items to those who may see them, with all that was done on them, and closes an act.</summary>
public sealed class ItemDesk(MeirimDb db, JournalWriter journal)
{
    /// <summary>A methodologist sees every item, an author their own and those given to them.</summary>
    public static IQueryable<TestItem> WhereSeen(MeirimDb db, IQueryable<TestItem> items, Actor actor) => actor.Right == Role.Methodologist
        ? items
        : items.Where(i => db.TestItemWorkers.Any(w => w.ItemId == i.Id && w.AccountId == actor.AccountId));

    /// <summary>The item to be changed; a problem when someone else changed it meanwhile.</summary>
    /// <param name="seen">The version of the item that the reader had before them.</param>
    public async Task<Outcome<ItemFile>> Open(Actor actor, Guid id, int seen, CancellationToken cancel)
    {
        if (await WhereSeen(db, db.TestItems, actor).SingleOrDefaultAsync(i => i.Id == id, cancel) is not { } item) return BankProblems.NotYours;
        if (item.Version != seen) return BankProblems.Stale;
        return (await Read([item], cancel))[0];
    }

    public async Task<IReadOnlyList<ItemFile>> Read(IReadOnlyList<TestItem> items, CancellationToken cancel)
    {
        var ids = items.Select(i => i.Id).ToList();
        var versions = (await db.TestItemVersions.AsNoTracking().Where(v => ids.Contains(v.ItemId))
            .Select(v => new VersionLine(v.ItemId, v.Number, v.Hash, v.AuthorId, v.AuthorName, v.MadeAt, v.Salt)).ToListAsync(cancel)).ToLookup(v => v.ItemId);
        var reviews = (await db.TestItemReviews.AsNoTracking().Where(r => ids.Contains(r.ItemId)).ToListAsync(cancel)).ToLookup(r => r.ItemId);
        var corrections = (await db.TestItemCorrections.AsNoTracking().Where(c => ids.Contains(c.ItemId)).ToListAsync(cancel)).ToLookup(c => c.ItemId);
        var texts = (await db.TestItemTexts.AsNoTracking().Where(t => ids.Contains(t.ItemId)).ToListAsync(cancel)).ToLookup(t => t.ItemId);
        var workers = (await db.TestItemWorkers.AsNoTracking().Where(w => ids.Contains(w.ItemId)).ToListAsync(cancel)).ToLookup(w => w.ItemId);
        return [.. items.Select(i => new ItemFile(i, [.. versions[i.Id].OrderByDescending(v => v.Number)], [.. reviews[i.Id].OrderBy(r => r.At).ThenBy(r => r.Id)],
            [.. corrections[i.Id]], [.. texts[i.Id]], [.. workers[i.Id].OrderBy(w => w.At)]))];
    }

    /// <summary>Writes what was changed of the item with the act; of two who changed it at once, the second is told.</summary>
    public async Task<Problem?> Close(Act act, TestItem item, CancellationToken cancel, params IReadOnlyList<ActItem> items)
    {
        item.Version++;
        journal.Append(act, personId: null, items);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || UniqueViolation.Is(problem))
        {
            db.ChangeTracker.Clear();
            return BankProblems.Stale;
        }
    }
}
