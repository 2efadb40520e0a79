using Meirim.Web.Choosing;
using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Workload;

/// <summary>Reads what each worker of an organisation carries today, from the agreements.</summary>
public sealed class LoadReading(MeirimDb db, StaffRecords staff, CountryClock clock)
{
    public async Task<IReadOnlyList<WorkerLoad>> Read(Guid organisation, CancellationToken cancel)
    {
        var today = clock.Today;
        var agreements = (await db.Agreements.AsNoTracking()
            .Where(a => a.OrganisationId == organisation && a.State != AgreementState.Ended && a.From <= today && (a.Until == null || a.Until > today))
            .Select(a => new { a.PersonId, a.State, db.ServiceRequests.Single(r => r.Id == a.RequestId).Setting, Hours = a.Services.Select(s => s.HoursPerWeek).ToList() })
            .ToListAsync(cancel)).ToLookup(a => a.PersonId);
        return [.. (await staff.Read(organisation, null, cancel)).Select(s =>
        {
            var running = agreements[s.Id].Where(a => a.State == AgreementState.Running).ToList();
            return new WorkerLoad(s, running.GroupBy(a => a.Setting, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
                running.Sum(a => a.Hours.Sum()), agreements[s.Id].Count(a => a.State == AgreementState.Paused));
        })];
    }
}
