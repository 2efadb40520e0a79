using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Posts;

/// <summary>Opens, changes and closes lines of the staffing table, each from a day; what held before stays readable.</summary>
public sealed class StaffingHandler(MeirimDb db, JournalWriter journal, CountryClock clock)
{
    /// <summary>Writes a form without faults.</summary>
    public async Task Open(Actor manager, Organisation employer, StaffingForm form, CancellationToken cancel)
    {
        var act = Act.Now(ActKind.StaffingPostOpened, manager, clock);
        var line = New(act, employer.Id, form.Occupation!, form.Department, form.Units!.Value, form.From!.Value, null);
        db.StaffingPosts.Add(line);
        journal.Append(act, personId: null, [line.Item()]);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>From the day on the line has other units; with none it ends.</summary>
    /// <param name="seen">The version that the manager had before them.</param>
    public async Task<Problem?> Change(Actor manager, StaffingPost line, decimal units, DateOnly from, int seen, CancellationToken cancel)
    {
        if (line.Until is not null || line.Version != seen) return WorkforceProblems.LineChanged;
        // a line that never held a day is no line: the day of a change lies after its first
        if (from <= line.From) return WorkforceProblems.DayBeforeLine;
        if (units == line.Rate) return null;
        var act = Act.Now(units == 0 ? ActKind.StaffingPostClosed : ActKind.StaffingPostChanged, manager, clock);
        line.Until = from;
        line.Version++;
        var items = new List<ActItem> { line.Item() };
        if (units > 0)
        {
            var next = New(act, line.OrganisationId, line.Occupation, line.Unit, units, from, line.Id);
            db.StaffingPosts.Add(next);
            items.Add(next.Item());
        }
        journal.Append(act, personId: null, items);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return WorkforceProblems.LineChanged;
        }
    }

    private static StaffingPost New(Act act, Guid employer, string occupation, string? unit, decimal units, DateOnly from, Guid? follows) => new()
    {
        Id = Guid.CreateVersion7(act.At),
        OrganisationId = employer,
        Occupation = occupation,
        Unit = unit,
        Rate = units,
        From = from,
        Follows = follows,
        Salt = Commitment.NewSalt(),
    };
}
