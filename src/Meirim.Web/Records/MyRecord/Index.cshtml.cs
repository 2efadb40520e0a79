using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records.HideEntry;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.MyRecord;

/// <summary>The specialist reads their own record: every fact with its evidence and with who recorded it.</summary>
[Needs(Role.Practitioner)]
public sealed class IndexModel(OwnRecords records, FactReading reading, EmployerNames employers, MeirimDb db, CountryData country, CountryClock clock) : OwnRecordPage(records)
{
    /// <summary>True to show what was superseded too.</summary>
    [BindProperty(SupportsGet = true)]
    public bool History { get; set; }

    public IReadOnlyList<FactGroup> Groups { get; private set; } = [];

    public Standing Standing { get; private set; } = new([], []);

    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    /// <summary>True when the public does not find the person, for their safety.</summary>
    public bool IsHidden { get; private set; }

    public Confirmation? Confirmed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var result = await Read(cancel);
        if (Own is not { } own) return result;
        IsHidden = own.Known is null && PublicPerson.IsHidden(own.File, clock.Today);
        // that they are hidden is the person's to know; who found them in danger is for officers
        Groups = FactGroup.Of([.. (await reading.Show(own.File, own.Known, History, cancel)).Select(f => f.Fact.Kind == FactKind.Concealment ? f with { Details = [], Evidence = [] } : f)]);
        Standing = Standing.Of(own.Record, own.On, country);
        Duties = Duty.For(own.Record, own.On, country);
        Confirmed = await ConfirmationOf(own, cancel);
        return result;
    }

    /// <summary>The last confirmation known at the moment. The person holds the newest only; an older one stands in the journal.</summary>
    private async Task<Confirmation?> ConfirmationOf(OwnRecord own, CancellationToken cancel)
    {
        var person = own.File.Person;
        if (person.ConfirmedOn is not { } day) return null;
        if (own.Known is null || day <= own.On) return new Confirmation(day, employers.Say(person.ConfirmedBy ?? ""));
        var entry = await db.JournalEntries.AsNoTracking()
            .Where(e => e.PersonId == person.Id && e.Kind == ActKind.EntryConfirmed && e.At <= own.Moment)
            .OrderByDescending(e => e.At).Select(e => new { e.At, e.ActorName }).FirstOrDefaultAsync(cancel);
        return entry is null ? null : new Confirmation(clock.DayOf(entry.At), employers.Say(entry.ActorName));
    }
}
