using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records;

/// <summary>
/// How far an officer's right reaches: a registrar of a region tends the people who work there today, and those who work
/// nowhere; a registrar without a region tends everyone.
/// </summary>
public sealed class Reach(MeirimDb db, CountryClock clock, CountryData country)
{
    /// <summary>The people within the reach, by where their entries say that they work: the same rule as <see cref="Covers"/>, for lists.</summary>
    public IQueryable<Person> People(Actor actor) => actor.Region is not { } region
        ? db.People
        : db.People.Where(p => db.EntryPosts.Any(e => e.PersonId == p.Id && e.Region == region)
            || !db.EntryPosts.Any(e => e.PersonId == p.Id && e.OrganisationId != null));

    public async Task<bool> Covers(Actor actor, PersonFile file, CancellationToken cancel = default)
    {
        if (actor.Region is not { } region) return true;
        var employers = Standing.Of(file.Record.Current(), clock.Today, country).Posts.Select(p => p.Post.Organisation).OfType<Guid>().ToList();
        return employers.Count == 0 || await db.Organisations.AnyAsync(o => employers.Contains(o.Id) && o.Region == region, cancel);
    }
}
