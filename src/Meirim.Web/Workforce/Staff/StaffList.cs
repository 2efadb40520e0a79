using Meirim.Web.Countries;
using Meirim.Web.Register;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Staff;

/// <summary>Reads the staff of an organisation from the register's projections.</summary>
public sealed class StaffList(MeirimDb db, CountryClock clock)
{
    public const int PageSize = 50;

    public Task<int> Count(Guid organisation, CancellationToken cancel) => People(organisation).CountAsync(cancel);

    /// <summary>One page of the staff, by name.</summary>
    public async Task<IReadOnlyList<StaffMember>> Read(Guid organisation, int page, CancellationToken cancel)
    {
        var today = clock.Today;
        var entries = await People(organisation).OrderBy(e => e.DisplayName).ThenBy(e => e.Number)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(e => new { Entry = e, db.People.Single(p => p.Id == e.PersonId).Version })
            .AsNoTracking().ToListAsync(cancel);
        var ids = entries.Select(e => e.Entry.PersonId).ToList();
        var posts = (await db.EntryPosts.AsNoTracking().Where(p => p.OrganisationId == organisation && ids.Contains(p.PersonId)).ToListAsync(cancel))
            .ToLookup(p => p.PersonId);
        return
        [
            .. entries.Select(e => new StaffMember(
                e.Entry.Number, e.Entry.DisplayName,
                [.. posts[e.Entry.PersonId].OrderByDescending(p => p.Rate).ThenBy(p => p.Since).Select(p => new StaffPost(p.Occupation, p.Since, p.Rate))],
                e.Entry.CategoryUntil <= today ? null : e.Entry.Category, e.Entry.CategoryUntil,
                e.Entry.ConfirmedOn, e.Entry.ConfirmedBy, e.Version)),
        ];
    }

    private IQueryable<RegisterEntry> People(Guid organisation) =>
        db.RegisterEntries.Where(e => db.EntryPosts.Any(p => p.PersonId == e.PersonId && p.OrganisationId == organisation));
}
