using System.Globalization;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Bank.ViewItem;

/// <summary>Takes a question out of use: no paper is drawn with it any more, and papers that showed it keep it.</summary>
public sealed class RetireItemHandler(MeirimDb db, JournalWriter journal, CountryClock clock)
{
    public const int LongestReason = 500;

    /// <param name="seen">The version of the item that the reader had before them.</param>
    public async Task<Problem?> Retire(Actor actor, Guid id, int seen, string? reason, CancellationToken cancel)
    {
        if (reason?.Trim() is not { Length: > 0 and <= LongestReason } why) return BankProblems.ReasonMissing;
        var item = await db.TestItems.SingleAsync(i => i.Id == id, cancel);
        if (item.State is not (ItemState.Live or ItemState.Trial)) return BankProblems.NotInUse;
        if (item.Version != seen) return BankProblems.Stale;
        var latest = await db.TestItemVersions.AsNoTracking().SingleAsync(v => v.ItemId == id && v.Number == item.Latest, cancel);
        (item.State, item.Version) = (ItemState.Retired, item.Version + 1);
        journal.Append(Act.Now(ActKind.TestItemRetired, actor, clock, why), personId: null,
            [ActItem.Of("test-item-retired", item.Id, latest.Salt, string.Create(CultureInfo.InvariantCulture, $"{item.Code}\n{latest.Number}\n{latest.Hash}"))]);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return BankProblems.Stale;
        }
    }
}
