using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Organisations;

/// <summary>
/// Makes the entries of an organisation's people anew when what the register says of the organisation has changed: place,
/// region, name and accessibility stand in what the search reads.
/// </summary>
public sealed class StaffEntries(MeirimDb db, RecordStore records, IEnumerable<IRecordProjection> projections)
{
    private const int PeopleAtOnce = 200;

    /// <summary>Within the open transaction, after the organisation was saved. Empties the change tracker. Returns how many people there were.</summary>
    /// <param name="former">Also those who worked there once: of someone without a post, the last employer's region is shown.</param>
    public async Task<int> MakeAnew(Guid organisation, bool former, CancellationToken cancel = default)
    {
        // the projection of nobody takes its place in the row of writers, so that no fact is written between reading and writing
        foreach (var projection in projections) await projection.Project(db, [], cancel);
        db.ChangeTracker.Clear();
        var people = await People(organisation, former, cancel);
        // a post in an entry bears region and place of the organisation: those that stand are taken away and made anew
        await db.EntryPosts.Where(p => p.OrganisationId == organisation).ExecuteDeleteAsync(cancel);
        foreach (var ids in people.Chunk(PeopleAtOnce))
        {
            var files = await records.FindMany(ids, cancel);
            foreach (var projection in projections) await projection.Project(db, files, cancel);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
        return people.Count;
    }

    private async Task<List<Guid>> People(Guid organisation, bool former, CancellationToken cancel)
    {
        var now = await db.EntryPosts.Where(p => p.OrganisationId == organisation).Select(p => p.PersonId).Distinct().ToListAsync(cancel);
        if (!former) return now;
        var id = organisation.ToString("D");
        var once = await db.Facts.Where(f => f.Kind == FactKind.Employment && f.SupersededAt == null && f.Body!.Contains(id)).Select(f => f.PersonId).Distinct().ToListAsync(cancel);
        // the fact may be of someone who was merged into another number
        var kept = await db.People.Where(p => once.Contains(p.Id) && p.MergedInto != null).Select(p => p.MergedInto!.Value).ToListAsync(cancel);
        return [.. now.Concat(once).Concat(kept).Distinct()];
    }
}
