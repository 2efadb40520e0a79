using Meirim.Web.Countries;
using Meirim.Web.Register;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Staff;

/// <summary>Reads the staff of an organisation from the register's projections.</summary>
public sealed class StaffList(MeirimDb db, CountryClock clock)
{
    public const int PageSize = 50;

    /// <summary>An entry that nobody confirmed for so many days is long unconfirmed. Meirim's own term, not in law.</summary>
    public const int LongDays = 180;

    /// <param name="unconfirmed">Only those whose entry nobody has confirmed for long.</param>
    public Task<int> Count(Guid organisation, bool unconfirmed, CancellationToken cancel) => People(organisation, unconfirmed).CountAsync(cancel);

    /// <summary>One page of the staff, by name.</summary>
    public async Task<IReadOnlyList<StaffMember>> Read(Guid organisation, bool unconfirmed, int page, CancellationToken cancel)
    {
        var today = clock.Today;
        var entries = await People(organisation, unconfirmed).OrderBy(e => e.DisplayName).ThenBy(e => e.Number)
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

    private IQueryable<RegisterEntry> People(Guid organisation, bool unconfirmed)
    {
        var people = db.RegisterEntries.Where(e => db.EntryPosts.Any(p => p.PersonId == e.PersonId && p.OrganisationId == organisation));
        var before = clock.Today.AddDays(-LongDays);
        return unconfirmed ? people.Where(e => e.ConfirmedOn == null || e.ConfirmedOn < before) : people;
    }
}
