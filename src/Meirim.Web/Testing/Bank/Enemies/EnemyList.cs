using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Bank.Enemies;

/// <summary>An item that may not stand in one paper with another, as that other's page shows it.</summary>
public sealed record Enemy(Guid Id, string Code, ItemState State, string Reason, string ByName, DateTimeOffset At);

/// <summary>The enemies of an item, whichever way the pair was entered.</summary>
internal static class EnemyList
{
    /// <summary>By code.</summary>
    public static async Task<IReadOnlyList<Enemy>> Of(MeirimDb db, Guid item, CancellationToken cancel)
    {
        var found = await (from enemy in db.TestItemEnemies.AsNoTracking()
                           where enemy.First == item || enemy.Second == item
                           join other in db.TestItems.AsNoTracking() on enemy.First == item ? enemy.Second : enemy.First equals other.Id
                           select new Enemy(other.Id, other.Code, other.State, enemy.Reason, enemy.ByName, enemy.At)).ToListAsync(cancel);
        return [.. found.OrderBy(e => e.Code, StringComparer.Ordinal)];
    }
}
