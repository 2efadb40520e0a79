using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Web.Choosing;
using Meirim.Web.Countries;
using Meirim.Web.Organisations;
using Meirim.Web.Workforce.Capacity;
using Meirim.Web.Workforce.Deadlines;
using Meirim.Web.Workforce.Posts;
using Meirim.Web.Workforce.Staff;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Desk;

/// <summary>Counts what the front of the desk shows: the staff is read and judged once.</summary>
public sealed class DeskReading(MeirimDb db, StaffRecords records, StaffList list, CountryData country, CountryClock clock)
{
    public async Task<DeskNumbers> Read(Guid organisation, CancellationToken cancel)
    {
        var today = clock.Today;
        var staff = await records.Read(organisation, null, cancel);
        var held = HeldPost.Of(staff, today, country);
        var table = TableLine.Of(await db.StaffingPosts.AsNoTracking().Where(p => p.OrganisationId == organisation).ToListAsync(cancel), held, today);
        var licences = await LicenceRule.WhereStanding(db.Licences.AsNoTracking()).Where(l => l.OrganisationId == organisation).ToListAsync(cancel);
        var ending = Deadline.Of(licences, today).ToList();
        var deadlines = staff.SelectMany(s => Deadline.Of(s.Record, today, country)).Concat(ending).ToList();
        return new DeskNumbers(
            staff.Count,
            await list.Count(organisation, unconfirmed: true, cancel),
            held.Count(h => h.Verdict?.Outcome == Outcome.NotMet),
            held.Count(h => h.Verdict?.Outcome == Outcome.NotKnown),
            table.Sum(t => t.Vacant),
            deadlines.Count(d => d.DaysLeft(today) < 0),
            Deadline.Marks.ToDictionary(m => m, m => deadlines.Count(d => d.DaysLeft(today) >= 0 && d.DaysLeft(today) <= m)),
            await db.AskedSpecialists.CountAsync(a => a.OrganisationId == organisation && a.State == AskedState.Asked, cancel),
            staff.Select(s => OfferNow.Of(s.Record, today)).Where(o => o is { IsFresh: true }).Sum(o => o!.Offer.Places),
            ending.Count,
            licences.Exists(l => !LicenceRule.IsOver(l, today)));
    }
}
