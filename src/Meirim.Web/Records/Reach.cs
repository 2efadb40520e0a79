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
    public async Task<bool> Covers(Actor actor, PersonFile file, CancellationToken cancel = default)
    {
        if (actor.Region is not { } region) return true;
        var employers = Standing.Of(file.Record.Current(), clock.Today, country).Posts.Select(p => p.Post.Organisation).OfType<Guid>().ToList();
        return employers.Count == 0 || await db.Organisations.AnyAsync(o => employers.Contains(o.Id) && o.Region == region, cancel);
    }
}
