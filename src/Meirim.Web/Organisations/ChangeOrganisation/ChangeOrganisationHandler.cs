using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Organisations.ChangeOrganisation;

/// <summary>
/// Writes what is said of an organisation, and makes the entries of its people anew, in one transaction: who searches a moment
/// later finds them where they are now.
/// </summary>
public sealed class ChangeOrganisationHandler(MeirimDb db, OrganisationRegistry registry, JournalWriter journal, StaffEntries entries, CountryClock clock)
{
    /// <param name="seen">The version that the writer had before them.</param>
    /// <returns>Nothing when it is written, or when nothing has changed.</returns>
    public async Task<Problem?> Change(Actor by, Organisation organisation, OrganisationForm form, int seen, CancellationToken cancel = default)
    {
        var said = form.Said();
        // what it is and where it is, a registrar says
        if (by.Right != Role.Registrar) said = said with { NonGovernmental = organisation.NonGovernmental, Kind = organisation.Kind, Region = organisation.Region, Place = organisation.Place };
        if (registry.Check(said) is { } problem) return problem;
        if (organisation.Version != seen) return OrganisationProblems.Stale;

        var region = organisation.Region;
        if (!Write(organisation, said, form)) return null;
        var act = Act.Now(ActKind.OrganisationChanged, by, clock);
        organisation.ChangedAt = act.At;
        organisation.Version++;
        journal.Append(act, personId: null, [OrganisationRegistry.Item(organisation)]);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return OrganisationProblems.Stale;
        }
        await entries.MakeAnew(organisation.Id, former: region != organisation.Region, cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>Puts what is said into the row. False when it says what stands there already.</summary>
    private static bool Write(Organisation row, NewOrganisation said, OrganisationForm form)
    {
        var before = OrganisationRegistry.Item(row);
        (row.NameKk, row.NameRu, row.NameEn, row.NameLv) = (said.Name.Kk, said.Name.Ru, said.Name.En, said.Name.Lv);
        (row.NonGovernmental, row.Kind, row.Region, row.Place) = (said.NonGovernmental, said.Kind, said.Region, said.Place);
        row.Access = OrganisationRegistry.Kept(said.Access);
        row.Write(form);
        return !OrganisationRegistry.Item(row).Commitment.AsSpan().SequenceEqual(before.Commitment);
    }
}
