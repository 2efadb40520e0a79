using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Records.ErasePerson;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records;

/// <summary>Evidence lies in the database or in a folder, as the configuration says; the rest of the program sees no difference.</summary>
public sealed class EvidenceStoreTests
{
    private static readonly byte[] Scan = "%PDF-1.7 a diploma"u8.ToArray();

    [Theory]
    [InlineData("database", false)]
    [InlineData("folder", true)]
    public async Task A_file_is_kept_once_read_back_and_gone_after_an_erasure(string setting, bool inFolder)
    {
        using var database = new TestDatabase();
        await using var app = MeirimApp.Build(
            new Dictionary<string, string?> { ["Database"] = database.Connection, ["DataFolder"] = database.Folder, ["Evidence"] = setting }, quiet: true);
        await Migrating.Migrate(app.Services, CancellationToken.None);
        var person = await People.Create(app.Services, p => p.With(new Meirim.Standards.Records.Award("Алғыс хат"), new DateOnly(2024, 10, 27)));
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (db, store, evidence) = (services.GetRequiredService<MeirimDb>(), services.GetRequiredService<RecordStore>(), services.GetRequiredService<EvidenceStore>());

        var stored = (await evidence.Add("diploma.pdf", new MemoryStream(Scan))).Value;
        (await evidence.Add("again.pdf", new MemoryStream(Scan))).Value.Hash.ShouldBe(stored.Hash);
        var file = (await store.Find(person.Number))!;
        var act = Act.Now(ActKind.EvidenceAttached, Actor.Program, services.GetRequiredService<CountryClock>());
        file.AttachEvidence(file.Facts.Single(), stored);
        (await store.Commit(act, file)).ShouldBeNull();

        var row = await db.EvidenceFiles.SingleAsync();
        (row.Content is null).ShouldBe(inFolder);
        (await evidence.Read(row)).ShouldBe(Scan);
        Files(database).ShouldBe(inFolder ? 1 : 0);

        (await services.GetRequiredService<ErasePersonHandler>().Handle(Actor.Program, person.Number, "request 3")).Problem.ShouldBeNull();
        (await db.EvidenceFiles.CountAsync()).ShouldBe(0);
        Files(database).ShouldBe(0);
    }

    private static int Files(TestDatabase database) => Path.Combine(database.Folder, "evidence") is var folder && Directory.Exists(folder)
        ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length
        : 0;
}
