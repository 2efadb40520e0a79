using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Deadlines;

/// <summary>All deadlines of an organisation: of its staff and of its licences, the first due first.</summary>
public sealed class DueList(MeirimDb db, StaffRecords staff, CountryData country, CountryClock clock)
{
    public async Task<IReadOnlyList<DueLine>> Read(Guid organisation, CancellationToken cancel = default)
    {
        var today = clock.Today;
        var licences = await db.Licences.AsNoTracking().Where(l => l.OrganisationId == organisation).ToListAsync(cancel);
        var people = await staff.Read(organisation, null, cancel);
        return [.. people.SelectMany(s => Deadline.Of(s.Record, today, country).Where(d => Concerns(d, s)).Select(d => new DueLine(d, s)))
            .Concat(Deadline.Of(licences, today).Select(d => new DueLine(d, null)))
            .OrderBy(l => l.Deadline.Due).ThenBy(l => l.Who?.Name, StringComparer.CurrentCulture).ThenBy(l => l.Deadline.Subject, StringComparer.Ordinal)];
    }

    // the end of a post in another organisation is that employer's to know
    private static bool Concerns(Deadline deadline, StaffRecord who) => deadline.Kind != DeadlineKind.Post || who.Posts.Any(p => p.Fact.Id == deadline.Fact!.Id);
}
