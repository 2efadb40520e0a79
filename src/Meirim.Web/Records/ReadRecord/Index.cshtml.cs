using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records.HideEntry;
using Meirim.Web.Records.MergePeople;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.ReadRecord;

/// <summary>The record as a registrar sees it: names, facts with their history, the journal of the person.</summary>
[Needs(Role.Registrar)]
public sealed class IndexModel(RecordStore records, Reach reach, FactReading reading, FactWords words, FactChoices choices, MeirimDb db, CountryClock clock) : RecordPage(records, reach)
{
    /// <summary>The record as the register knew it at the end of this day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Known { get; set; }

    public IReadOnlyList<ShownFact> Facts { get; private set; } = [];

    public IReadOnlyList<JournalEntry> Journal { get; private set; } = [];

    public string? WhatWasDone { get; private set; }

    public bool IsHidden { get; private set; }

    /// <summary>Restrictions in force today or announced, in words with their days.</summary>
    public IReadOnlyList<(Guid Fact, string Words)> Sanctions { get; private set; } = [];

    /// <summary>The kinds of restriction, each a click from its filled-in form.</summary>
    public IReadOnlyList<SelectListItem> SanctionKinds => choices.Sanctions;

    /// <summary>The numbers that lead straight here, with the merge of each.</summary>
    public IReadOnlyList<(string Number, Merge Merge)> Merges { get; private set; } = [];

    public FactLine Line(ShownFact fact) => new(
        fact, $"~/records/{PersonFile.Person.Number}/evidence/", Known is null ? $"~/records/{PersonFile.Person.Number}/facts/" : null);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        WhatWasDone = TempData["done"] as string;
        if (Known > clock.Today) Known = null;
        Facts = await reading.Show(PersonFile, Known, withHistory: true, cancel);
        IsHidden = PublicPerson.IsHidden(PersonFile, clock.Today);
        Sanctions = [.. PersonFile.Record.Current().Of<Sanction>().Where(s => s.Fact.Until is null || s.Fact.Until > clock.Today).Select(s => (s.Fact.Id, words.Line(s.Fact)))];
        var kept = PersonFile.Person.Id;
        var merges = await db.Merges.AsNoTracking().Where(m => m.KeptId == kept && m.UndoneAt == null).OrderBy(m => m.At).ToListAsync(cancel);
        Merges = [.. merges.Select(m => (PersonFile.Merged.People.First(p => p.Id == m.MergedId).Number, m))];
        var people = await Records.IdsOf(PersonFile.Person.Id, cancel);
        Journal = await db.JournalEntries.AsNoTracking().Where(e => e.PersonId != null && people.Contains(e.PersonId.Value)).OrderByDescending(e => e.Id).ToListAsync(cancel);
    }
}
