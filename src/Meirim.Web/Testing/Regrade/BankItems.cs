using Meirim.Web.Testing.Bank;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Regrade;

/// <summary>What the bank says of items beside their versions.</summary>
internal static class BankItems
{
    public static Task<Dictionary<Guid, TestItem>> Read(MeirimDb db, IEnumerable<Guid> items, CancellationToken cancel)
    {
        var ids = items.Distinct().ToList();
        return db.TestItems.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancel);
    }
}
