using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.ReadRecord;

/// <summary>The record as a registrar sees it: names, facts with their history, the journal of the person.</summary>
[Needs(Role.Registrar)]
public sealed class IndexModel(RecordStore records, Reach reach, FactReading reading, MeirimDb db, CountryClock clock) : RecordPage(records, reach)
{
    /// <summary>The record as the register knew it at the end of this day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Known { get; set; }

    public IReadOnlyList<ShownFact> Facts { get; private set; } = [];

    public IReadOnlyList<JournalEntry> Journal { get; private set; } = [];

    public string? WhatWasDone { get; private set; }

    public FactLine Line(ShownFact fact) => new(
        fact, $"~/records/{PersonFile.Person.Number}/evidence/", Known is null ? $"~/records/{PersonFile.Person.Number}/facts/" : null);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        WhatWasDone = TempData["done"] as string;
        if (Known > clock.Today) Known = null;
        Facts = await reading.Show(PersonFile, Known, withHistory: true, cancel);
        Journal = await db.JournalEntries.AsNoTracking().Where(e => e.PersonId == PersonFile.Person.Id).OrderByDescending(e => e.Id).ToListAsync(cancel);
    }
}
