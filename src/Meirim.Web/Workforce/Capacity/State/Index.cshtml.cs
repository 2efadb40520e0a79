using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Capacity.State;

/// <summary>The employer states anew what someone of the staff can take on: a fact of that person, from today.</summary>
[Needs(Role.OrganisationManager)]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, RecordStore records, FactFormReader reader, CountryClock clock) : DeskPage(db, signedIn)
{
    [BindProperty(SupportsGet = true, Name = "number")]
    public string Number { get; set; } = "";

    [BindProperty]
    public FactForm Form { get; set; } = new();

    /// <summary>The version of the record that the manager has before them.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public PersonFile Person { get; private set; } = null!;

    public string Name => Person.Names.Find(n => n.SupersededAt is null)?.Full ?? Number;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        Seen = Person.Person.Version;
        if (OfferNow.Of(Person.Record.Current(), clock.Today) is { } now) Form = FactForm.Of(now.Fact);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        (Form.From, Form.LastDay) = (clock.Today, null);
        var problems = new List<Problem>();
        var fact = await reader.Read(FactKind.Offer, Form, problems, cancel);
        foreach (var problem in problems) ModelState.AddModelError("Form." + problem.Field, Texts.Of(problem));
        if (fact is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        if (Write(fact).Succeeded(out var act, out var refused)) refused = await records.Commit(act, Person, Seen, cancel);
        // the same said again on the same day is what stands
        if (refused is not null && refused != RecordProblems.AlreadyRecorded)
        {
            if (refused == RecordProblems.Stale) ModelState.Remove(nameof(Seen));
            Seen = Person.Person.Version;
            return Refuse(refused);
        }
        TempData["done"] = "capacity.done";
        return RedirectToPage("/Workforce/Capacity/Index");
    }

    private Outcome<Act> Write(NewFact fact)
    {
        var now = Person.Facts.Where(f => f is { SupersededAt: null, Body: not null, Kind: FactKind.Offer }).Select(f => (Row: f, Fact: f.ToFact()))
            .Where(f => f.Fact.IsTrueOn(clock.Today) != false).OrderBy(f => f.Fact.From).ThenBy(f => f.Fact.RecordedAt).LastOrDefault();
        var act = Act.Now(now.Row is null ? ActKind.FactRecorded : ActKind.FactSuperseded, By, clock, now.Row is null ? null : Texts["capacity.reason"]);
        var written = now.Row is null ? Person.AddFact(act, fact) : Person.Supersede(act, now.Row.Id, fact);
        return written.Problem is { } problem ? problem : act;
    }

    private async Task<bool> Find(CancellationToken cancel)
    {
        if (Employer is null || !RegisterNumber.TryParse(Number, out var number) || await records.Find(number, cancel) is not { } file) return false;
        if (!await Db.EntryPosts.AnyAsync(p => p.PersonId == file.Person.Id && p.OrganisationId == Employer.Id, cancel)) return false;
        Person = file;
        return true;
    }
}
