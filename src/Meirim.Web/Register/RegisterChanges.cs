using Meirim.Web.Register.Search;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Register;

/// <summary>
/// What changed in the public register, in the order in which it changed, some at a time. Of an entry that changed often
/// only the last change is there. Whoever goes on from the last one read misses nothing: revisions are committed in order.
/// </summary>
public sealed class RegisterChanges(MeirimDb db)
{
    /// <summary>Where the register stands: everything up to this revision is committed and seen.</summary>
    public async Task<long> Now(CancellationToken cancel = default)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            return (await RegisterRevision.Now(db, cancel)).Revision;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>How many entries changed behind that change.</summary>
    public async Task<int> CountAfter(long revision, Guid person, CancellationToken cancel = default) =>
        await db.RegisterEntries.CountAsync(e => e.Revision > revision || (e.Revision == revision && e.PersonId > person), cancel)
        + await db.RemovedEntries.CountAsync(r => r.Revision > revision || (r.Revision == revision && r.PersonId > person), cancel);

    /// <summary>
    /// At most so many changes behind that one; of one revision they come in the order of the person's id. With them, up to where
    /// the register was looked at: when fewer came than asked for, there are no others up to that revision.
    /// </summary>
    public async Task<(IReadOnlyList<RegisterChange> Changes, long Seen)> After(long revision, Guid person, int take, CancellationToken cancel = default)
    {
        // two readings that are not one: a removal that is committed between them must not push the mark past an entry of the same moment
        var now = await Now(cancel);
        if (now <= revision && person == Guid.AllBitsSet) return ([], now);
        var entries = await db.RegisterEntries.AsNoTracking()
            .Where(e => e.Revision <= now && (e.Revision > revision || (e.Revision == revision && e.PersonId > person)))
            .OrderBy(e => e.Revision).ThenBy(e => e.PersonId).Take(take)
            .Select(e => new { e.PersonId, e.Number, e.Revision, e.IsHidden, e.Region, e.ProjectedAt }).ToListAsync(cancel);
        var gone = await db.RemovedEntries.AsNoTracking()
            .Where(r => r.Revision <= now && (r.Revision > revision || (r.Revision == revision && r.PersonId > person)))
            .OrderBy(r => r.Revision).ThenBy(r => r.PersonId).Take(take)
            .Join(db.People, r => r.PersonId, p => p.Id, (r, p) => new { r.PersonId, p.Number, r.Revision }).ToListAsync(cancel);
        // both databases and .NET put ids in the same order
        return ([.. entries.Select(e => new RegisterChange(e.PersonId, e.Number, e.Revision, !e.IsHidden, e.IsHidden ? null : e.Region, e.IsHidden ? null : e.ProjectedAt))
            .Concat(gone.Select(g => new RegisterChange(g.PersonId, g.Number, g.Revision, false, null, null)))
            .OrderBy(c => c.Revision).ThenBy(c => c.PersonId).Take(take)], now);
    }
}
