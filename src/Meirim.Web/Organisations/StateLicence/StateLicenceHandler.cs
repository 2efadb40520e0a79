using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Organisations.StateLicence;

/// <summary>Takes in which licence an organisation says it holds, and takes the statement back.</summary>
public sealed class StateLicenceHandler(MeirimDb db, JournalWriter journal, CountryData country, CountryClock clock)
{
    public const int Longest = 120;

    /// <summary>Everything that is wrong with the form.</summary>
    public IEnumerable<Problem> Faults(LicenceForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Number)) yield return OrganisationProblems.LicenceNumberMissing;
        if (form.Number?.Trim().Length > Longest) yield return OrganisationProblems.TooLong.With(Longest).On(nameof(form.Number));
        if (form.Issuer?.Trim().Length > Longest) yield return OrganisationProblems.TooLong.With(Longest).On(nameof(form.Issuer));
        if (form.Issued is null) yield return OrganisationProblems.LicenceDayMissing;
        if (form.Issued > clock.Today) yield return OrganisationProblems.NotYetIssued;
        if (form.LastDay < form.Issued) yield return OrganisationProblems.LicencePeriodWrong;
        if (form.Services.Count == 0 || form.Services.Any(s => !country.Services.Has(s))) yield return OrganisationProblems.LicenceServicesMissing;
    }

    /// <summary>Writes a form without faults. A number that stands already is refused; one that was not confirmed or taken back may be stated again.</summary>
    public async Task<Problem?> State(Actor by, Organisation organisation, LicenceForm form, NewEvidence? evidence, CancellationToken cancel)
    {
        var number = form.Number!.Trim();
        if (await LicenceRule.WhereStanding(db.Licences).AnyAsync(l => l.OrganisationId == organisation.Id && l.Number == number, cancel)) return OrganisationProblems.LicenceKnown;
        var act = Act.Now(ActKind.LicenceStated, by, clock);
        var licence = new Licence
        {
            Id = Guid.CreateVersion7(act.At),
            OrganisationId = organisation.Id,
            Number = number,
            Issued = form.Issued!.Value,
            Until = form.LastDay?.AddDays(1),
            Issuer = OrganisationForm.Plain(form.Issuer),
            Services = string.Join(' ', form.Services.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            FileHash = evidence?.Hash,
            FileName = evidence?.FileName,
            StatedAt = act.At,
            StatedBy = by.Name,
        };
        db.Licences.Add(licence);
        journal.Append(act, personId: null, [licence.Item()]);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task<Problem?> TakeBack(Actor by, Licence licence, int seen, CancellationToken cancel)
    {
        if (!LicenceRule.IsStanding(licence) || licence.Version != seen) return OrganisationProblems.LicenceDecided;
        var act = Act.Now(ActKind.LicenceTakenBack, by, clock);
        (licence.State, licence.DecidedAt, licence.DecidedBy) = (LicenceState.TakenBack, act.At, by.Name);
        licence.Version++;
        journal.Append(act, personId: null, [licence.Item()]);
        return await Save(db, cancel);
    }

    internal static async Task<Problem?> Save(MeirimDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return OrganisationProblems.LicenceDecided;
        }
    }
}
