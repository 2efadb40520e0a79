using Meirim.Web.Records.ErasePerson;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Mind;

/// <summary>What a person said of themselves goes with them; figures of groups that were made stay, for they tell of nobody.</summary>
internal sealed class MindErasure(PrivateVault vault) : IErasedWithPerson
{
    public async Task Erase(MeirimDb db, IReadOnlyList<Guid> people, CancellationToken cancel)
    {
        foreach (var owner in people.Select(vault.OwnerOf))
        {
            db.RemoveRange(await db.MindSheets.Where(s => s.Owner == owner).ToListAsync(cancel));
            db.RemoveRange(await db.MindConsents.Where(c => c.Owner == owner).ToListAsync(cancel));
        }
    }
}
