using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.Agreement;

/// <summary>Agreements whose last day has passed end, and their places are given back.</summary>
public sealed class FinishedAgreements(MeirimDb db, StepHandler handler, ChoosingNews news, CountryClock clock)
{
    private const int Batch = 100;

    /// <summary>Ends what is over. Returns how many agreements were.</summary>
    public async Task<int> End(CancellationToken cancel = default)
    {
        var today = clock.Today;
        var ids = await db.Agreements.Where(a => a.State != AgreementState.Ended && a.Until <= today).OrderBy(a => a.Until).Select(a => a.Id).Take(Batch).ToListAsync(cancel);
        int ended = 0;
        foreach (var id in ids)
        {
            db.ChangeTracker.Clear();
            var agreement = await db.Agreements.Include(a => a.Services).Include(a => a.Events).AsSplitQuery().SingleAsync(a => a.Id == id, cancel);
            if (agreement.State == AgreementState.Ended) continue;
            var request = await db.ServiceRequests.AsNoTracking().SingleAsync(r => r.Id == agreement.RequestId, cancel);
            var path = $"/agreements/{id:D}";
            await news.ToRecipient(request, "choosing-ended", path, clock.Now, cancel);
            await news.ToSpecialist(agreement.PersonId, agreement.OrganisationId, "choosing-ended", path, clock.Now, cancel);
            // one that changed at the same moment is looked at in the next round
            if (await handler.End(agreement, Actor.Program, ReasonList.TermOver, null, cancel) is null) ended++;
        }
        db.ChangeTracker.Clear();
        return ended;
    }
}
