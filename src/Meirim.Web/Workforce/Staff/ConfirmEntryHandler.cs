using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Organisations;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Staff;

/// <summary>
/// The employer says of an entry that it is still right. Once a day is enough: to say it again on the same day changes
/// nothing and writes nothing, however many say it at once.
/// </summary>
public sealed class ConfirmEntryHandler(MeirimDb db, RecordStore store, CountryClock clock, ICountry country)
{
    /// <summary>The name under which an organisation confirms: in the country's first language, whoever reads.</summary>
    public string NameOnEntry(Organisation employer) => employer.Name.In(country.Languages[0]);

    /// <param name="seen">Version of the record that the employer had before them.</param>
    public async Task<Problem?> Confirm(Actor actor, Organisation employer, string number, int seen, CancellationToken cancel)
    {
        if (await Find(employer, number, cancel) is not { } file) return WorkforceProblems.NotOnStaff;
        if (IsConfirmed(file.Person, employer)) return null;
        var act = Act.Now(ActKind.EntryConfirmed, actor, clock);
        file.Confirm(clock.DayOf(act.At), NameOnEntry(employer));
        if (await store.Commit(act, file, seen, cancel) is not { } problem) return null;
        if (problem != RecordProblems.Stale) return problem;
        // the other who was faster may have said the same
        db.ChangeTracker.Clear();
        var now = await db.People.AsNoTracking().SingleAsync(p => p.Id == file.Person.Id, cancel);
        return IsConfirmed(now, employer) ? null : problem;
    }

    private bool IsConfirmed(Person person, Organisation employer) =>
        person.ConfirmedOn == clock.Today && person.ConfirmedBy == NameOnEntry(employer);

    private async Task<PersonFile?> Find(Organisation employer, string number, CancellationToken cancel) =>
        await db.EntryPosts.AnyAsync(p => p.OrganisationId == employer.Id && db.RegisterEntries.Any(e => e.PersonId == p.PersonId && e.Number == number), cancel)
            ? await store.Find(number, cancel)
            : null;
}
