using Meirim.Ledger;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Records.ErasePerson;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records;

[Collection(TheApplication.Name)]
public sealed class ErasePersonHandlerTests(MeirimFixture app)
{
    [Fact]
    public async Task An_erasure_takes_everything_of_the_person_and_the_ledger_still_verifies()
    {
        var person = await People.Create(app, p => p.Named("Өшірілетінов", "Асан")
            .With(new Education("vocational", "social-work", Document: "СТ-0001"), new DateOnly(2010, 6, 20))
            .With(new Language("kk", "native"), null));

        var erased = await app.With(s => s.GetRequiredService<ErasePersonHandler>().Handle(Actor.Program, person.Number, "GDPR 17(1)(b), request 12"));

        erased.Problem.ShouldBeNull();
        await app.With(async services =>
        {
            var db = services.GetRequiredService<MeirimDb>();
            (await db.RecordedNames.AnyAsync(n => n.PersonId == person.Id)).ShouldBeFalse();
            (await db.RegisterEntries.AnyAsync(e => e.PersonId == person.Id)).ShouldBeFalse();
            (await db.RemovedEntries.AnyAsync(r => r.PersonId == person.Id)).ShouldBeTrue();
            var row = await db.People.SingleAsync(p => p.Id == person.Id);
            (row.IdentifierHash, row.IdentifierCipher, row.Born).ShouldBe((null, null, null));
            var facts = await db.Facts.Where(f => f.PersonId == person.Id).ToListAsync();
            facts.Count.ShouldBe(2);
            facts.ShouldAllBe(f => f.Body == null && f.Salt == null && f.From == null);

            await services.GetRequiredService<LedgerWriter>().SequenceAll();
            var entries = await db.JournalEntries.AsNoTracking().Where(e => e.PersonId == person.Id).ToListAsync();
            entries.Select(e => e.Kind).ShouldBe([ActKind.PersonRegistered, ActKind.PersonErased], ignoreOrder: true);
            long size = await services.GetRequiredService<LedgerWriter>().Size();
            var checkpoint = await db.LedgerCheckpoints.SingleAsync(c => c.Size == size);
            var tree = new MerkleTree(new TableTileStore(db), size);
            foreach (var entry in entries)
                tree.ProveInclusion(entry.LedgerIndex!.Value).Proves(TreeHasher.Leaf(entry.Leaf), new TreeHash(checkpoint.Root)).ShouldBeTrue();
            return 0;
        });
    }

    [Fact]
    public async Task An_erasure_needs_its_ground_and_happens_once()
    {
        var person = await People.Create(app);

        (await Erase(person.Number, " ")).Problem!.Code.ShouldBe("REC-008");
        (await Erase(person.Number, "ground")).Problem.ShouldBeNull();
        (await Erase(person.Number, "ground")).Problem!.Code.ShouldBe("REC-011");
        (await Erase("KZ-9999999-9", "ground")).Problem!.Code.ShouldBe("REC-001");
    }

    private Task<Outcome<Web.Records.PersonFile>> Erase(string number, string ground) =>
        app.With(s => s.GetRequiredService<ErasePersonHandler>().Handle(Actor.Program, number, ground));
}
