using System.Text;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records;

/// <summary>A person with a fact and the file that proves it.</summary>
internal static class Proof
{
    public static async Task<(Person Person, string Hash, byte[] Bytes)> Of(MeirimFixture app, string fileName)
    {
        var person = await People.Create(app);
        var bytes = Encoding.UTF8.GetBytes($"%PDF-1.4 {person.Number}");
        var hash = await app.With(async services =>
        {
            var store = services.GetRequiredService<RecordStore>();
            var act = Act.Now(ActKind.FactRecorded, Actor.Program, services.GetRequiredService<CountryClock>());
            using var stream = new MemoryStream(bytes);
            var evidence = (await services.GetRequiredService<EvidenceStore>().Add(fileName, stream)).Value;
            var file = (await store.Find(person.Id))!;
            _ = file.AddFact(act, new NewFact(new Education("vocational", "social-work"), new DateOnly(2012, 6, 20), null, [evidence])).Value;
            (await store.Commit(act, file)).ShouldBeNull();
            return evidence.Hash;
        });
        return (person, hash, bytes);
    }
}
