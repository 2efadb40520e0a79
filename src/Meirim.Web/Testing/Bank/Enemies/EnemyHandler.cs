using System.Globalization;
using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Bank.Enemies;

/// <summary>Keeps two items out of one paper, and lets them stand together again. Papers that were drawn stay as they are.</summary>
public sealed class EnemyHandler(MeirimDb db, JournalWriter journal, CountryClock clock)
{
    public const int LongestReason = 500;

    /// <param name="code">Code of the other item.</param>
    public async Task<Problem?> Set(Actor actor, Guid id, string? code, string? reason, CancellationToken cancel)
    {
        var asked = code?.Trim() ?? "";
        if (await db.TestItems.AsNoTracking().SingleOrDefaultAsync(i => i.Code == asked, cancel) is not { } other) return BankProblems.EnemyUnknown;
        if (other.Id == id) return BankProblems.EnemyItself;
        if (reason?.Trim() is not { Length: > 0 and <= LongestReason } why) return BankProblems.ReasonMissing.On("EnemyReason");
        var (first, second) = ItemEnemy.Pair(id, other.Id);
        if (await db.TestItemEnemies.AnyAsync(e => e.First == first && e.Second == second, cancel)) return BankProblems.EnemyAlready;
        var act = Act.Now(ActKind.TestEnemiesSet, actor, clock, why);
        var pair = new ItemEnemy { First = first, Second = second, Reason = why, ByName = actor.Name, At = act.At, Salt = Commitment.NewSalt() };
        db.TestItemEnemies.Add(pair);
        journal.Append(act, personId: null, [ActItem.Of("test-enemies", first, pair.Salt, Content(second, why)), ActItem.Of("test-enemies", second, pair.Salt, Content(first, why))]);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            db.ChangeTracker.Clear();
            return BankProblems.EnemyAlready;
        }
    }

    public async Task<Problem?> Part(Actor actor, Guid id, Guid other, CancellationToken cancel)
    {
        var (first, second) = ItemEnemy.Pair(id, other);
        if (await db.TestItemEnemies.SingleOrDefaultAsync(e => e.First == first && e.Second == second, cancel) is not { } pair) return BankProblems.NotEnemies;
        db.TestItemEnemies.Remove(pair);
        journal.Append(Act.Now(ActKind.TestEnemiesParted, actor, clock, pair.Reason), personId: null,
            [ActItem.Of("test-enemies-parted", first, pair.Salt, Content(second, pair.Reason)), ActItem.Of("test-enemies-parted", second, pair.Salt, Content(first, pair.Reason))]);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return BankProblems.NotEnemies;
        }
    }

    private static string Content(Guid other, string reason) => string.Create(CultureInfo.InvariantCulture, $"{other:D}\n{reason}");
}
