using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Demo;

/// <summary>The demo is written as real facts are: acts, journal, ledger, projections.</summary>
public sealed class DemoLedgerTests(DemoRegister demo) : IClassFixture<DemoRegister>
{
    [Fact]
    public async Task Each_act_has_its_journal_entry()
    {
        var acts = await demo.Ask(async db => (await db.Facts.Select(f => f.RecordedBy).ToListAsync())
            .Concat(await db.RecordedNames.Select(n => n.RecordedBy).ToListAsync())
            .Concat(await db.Facts.Where(f => f.SupersededBy != null).Select(f => f.SupersededBy!.Value).ToListAsync()).ToHashSet());
        var journal = await demo.Ask(db => db.JournalEntries.Select(e => new { e.Id, e.Kind }).ToListAsync());

        acts.Except(journal.Select(e => e.Id)).ShouldBeEmpty();
        journal.Count(e => e.Kind == ActKind.PersonRegistered).ShouldBe(demo.Made.People);
        journal.Count(e => e.Kind == ActKind.OrganisationRegistered).ShouldBe(demo.Made.Organisations);
        journal.Count(e => e.Kind == ActKind.DemoMade).ShouldBe(1);
        journal.Where(e => e.Kind is ActKind.PersonRegistered or ActKind.FactRecorded or ActKind.FactSuperseded).Select(e => e.Id).Except(acts).ShouldBeEmpty("an act writes something");
    }

    [Fact]
    public async Task Versions_count_the_acts_of_each_person()
    {
        var acts = await demo.Ask(db => db.JournalEntries
            .Where(e => e.PersonId != null && e.Kind != ActKind.AccountCreated && e.Kind != ActKind.RoleGranted).GroupBy(e => e.PersonId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));

        foreach (var person in await demo.Ask(db => db.People.AsNoTracking().ToListAsync())) person.Version.ShouldBe(acts[person.Id]);
    }

    [Fact]
    public async Task All_is_in_the_ledger_and_every_commitment_opens()
    {
        (await demo.Ask(db => db.JournalEntries.CountAsync(e => e.LedgerIndex == null))).ShouldBe(0);
        (await demo.With(services => services.GetRequiredService<LedgerWriter>().Size())).ShouldBe(await demo.Ask(db => db.JournalEntries.LongCountAsync()));
        (await demo.Ask(async db => await new RowAudit(db).Check().ToListAsync())).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_written_beside_the_facts_is_what_the_facts_give()
    {
        var projections = demo.Services.GetRequiredService<Projections>();
        (await projections.Differing()).ShouldBeEmpty();
        var before = await Rows();

        (await projections.Rebuild()).ShouldBe(demo.Made.People);

        (await Rows()).ShouldBe(before);
    }

    [Fact]
    public async Task A_row_that_was_touched_is_found_and_made_good()
    {
        var projections = demo.Services.GetRequiredService<Projections>();
        var number = await demo.Ask(db => db.RegisterEntries.OrderByDescending(e => e.Number).Select(e => e.Number).FirstAsync());
        await demo.Ask(db => db.RegisterEntries.Where(e => e.Number == number).ExecuteUpdateAsync(s => s.SetProperty(e => e.Occupation, "2379-9-013")));
        (await projections.Differing()).ShouldBe([number]);

        await projections.Rebuild();

        (await projections.Differing()).ShouldBeEmpty();
    }

    private Task<List<string>> Rows() => demo.Ask(async db =>
    {
        var entries = await db.RegisterEntries.AsNoTracking().Include(e => e.Posts).Include(e => e.Traits).AsSplitQuery().OrderBy(e => e.Number).ToListAsync();
        return entries.ConvertAll(EntryText.Of);
    });
}
