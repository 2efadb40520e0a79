using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Workload.Target;

/// <summary>An organisation sets, changes or takes away a target of its own for one occupation.</summary>
public sealed class OwnTargetHandler(MeirimDb db, JournalWriter journal, CountryClock clock)
{
    public Task<OwnTarget?> Find(Guid employer, string occupation, CancellationToken cancel) =>
        db.OwnTargets.SingleOrDefaultAsync(t => t.OrganisationId == employer && t.Occupation == occupation, cancel);

    /// <param name="seen">The version that the manager had before them; 0 when there was none.</param>
    public async Task<Problem?> Set(Actor manager, Organisation employer, string occupation, int? recipients, decimal? hours, int seen, CancellationToken cancel)
    {
        var target = await Find(employer.Id, occupation, cancel);
        if ((target?.Version ?? 0) != seen) return WorkforceProblems.TargetChanged;
        var act = Act.Now(ActKind.OwnTargetSet, manager, clock);
        if (target is null) db.OwnTargets.Add(target = new OwnTarget { OrganisationId = employer.Id, Occupation = occupation, SetBy = manager.Name, Salt = Commitment.NewSalt() });
        (target.MostRecipients, target.MostHours, target.SetAt, target.SetBy) = (recipients, hours, act.At, manager.Name);
        target.Version++;
        journal.Append(act, personId: null, [ActItem.Of("own-target", employer.Id, target.Salt, target.Content())]);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || UniqueViolation.Is(failure))
        {
            db.ChangeTracker.Clear();
            return WorkforceProblems.TargetChanged;
        }
    }
}
